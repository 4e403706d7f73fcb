extension LetterKind {
    /// The template that is built in. A line whose placeholders are all empty is left out.
    package var builtIn: String {
        switch self {
        case .registration:
            """
            Subject: Follow your order at {shop}

            Dear {name},

            thank you for your order. You can see how far it is at any time, and answer what we ask you about it.

            How to reach our program: {access}
            There press F6, "I have a code", and give your e-mail address {email} and this code:

            {code}

            It works once, until {validUntil}.
            Your orders with us: {orders}

            If you would rather call us, there is no need to register.

            {shop}
            {shopAddress}

            """
        case .welcome:
            """
            Subject: Your account at {shop}

            Hello {name},

            {sender} has made an account for you at {shop}.
            You sign in with your e-mail address {email}.

            To choose a password, press F6, "I have a code", where you sign in, and type this one:

            {code}

            It works once, until {validUntil}.

            {shop}

            """
        case .status:
            """
            Subject: Order {order}: {milestone}

            Dear {name},

            there is news of your order {order}. This is done now:

            {milestone}

            {progress}
            It is due on {due}.

            {clientNotes}

            {shop}
            {shopAddress}

            """
        case .approvalRequest:
            """
            Subject: Order {order}: we need your answer

            Dear {name},

            before we go on with your order {order} we need your approval of this:

            {milestone}
            {question}

            To answer, call us and read out this code, or press F6, "I have a code", where you sign in to our program:

            {code}

            It works once, until {validUntil}.
            How to reach our program: {access}

            {shop}
            {shopAddress}

            """
        case .passwordReset:
            """
            Subject: A new password for {shop}

            Hello {name},

            somebody, you we hope, has asked for a new password for {email}. Press F6, "I have a code", where you sign \
            in, and \
            type this one:

            {code}

            It works once, until {validUntil}. If it was not you, do nothing: your password stays as it is.

            {shop}

            """
        case .digest:
            """
            Subject: {shop}, {day}: {lateCount} late, {waitingCount} waiting

            Good morning {name},

            late ({lateCount}):
            {late}

            waiting ({waitingCount}):
            {waiting}

            Audit trail: {auditHead}

            {shop}

            """
        case .clientCopy:
            """
            Subject: Your order {order}

            Dear {name},

            here is your order {order} on paper, as it stands today.

            {progress}

            {shop}
            {shopAddress}

            """
        case .test:
            """
            Subject: A test from {shop}

            This is a test. {sender} has sent it, and it has arrived: mail from {shop} works.

            """
        }
    }
}
