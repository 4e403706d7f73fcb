import Foundation

/// What letters say.
extension Shop {
    /// So many orders are named in each part of a digest.
    private static let namedInDigest = 40
    /// How long a letter about a step may wait before it is no news any more, in seconds: for where mail is set up late,
    /// or the shop was shut.
    private static let newsLast: Int64 = 7 * 24 * 60 * 60
    /// Stands where `mailAccess` is not set.
    private static let unknownAccess = "please ask us"

    /// A letter as it would go out now, without a code.
    /// - Throws: `mail(.noSuchLetter)`.
    package func preview(_ id: LetterID, by actor: Actor) throws -> LetterPreview {
        let (letter, material, void) = try read(.seeOutbox, actor) {
            session -> (OutboxLetter, LetterMaterial, String?) in
            let letter = try self.letter(id, session)
            do {
                return (letter, try self.material(of: letter, session), nil)
            } catch let void as LetterVoid {
                let isOpen = letter.state == .waiting || letter.state == .failed
                return (letter, try lastMaterial(of: letter, session), isOpen ? void.reason : nil)
            }
        }
        let (from, number) = try read(.seeOutbox, actor) { session -> (MailAddress?, OrderNumber?) in
            let settings = try self.settings(session)
            return (
                settings.mail.from.map { MailAddress(name: settings.shopName, email: $0) },
                try material.paper.map { try found($0, session).number }
            )
        }
        var values = material.values
        if letter.letter.kind.hasCode {
            values[.code] = "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
            values[.validUntil] = "(until when it counts)"
        }
        let (template, problem) = try LetterTemplates(folder: mailFolder).template(letter.letter.kind)
        return LetterPreview(
            letter: letter, from: from?.shown ?? "",
            to: MailAddress(name: material.recipient.name, email: material.recipient.email).shown,
            words: template.written(values), attachment: number.map(Shop.attachmentName), void: void,
            problem: problem)
    }

    /// What there is to say in a letter that is not to be sent any more: what it was about is over or gone.
    private func lastMaterial(of letter: OutboxLetter, _ session: SQLSession) throws -> LetterMaterial {
        do {
            return try material(of: letter, evenIfVoid: true, session)
        } catch is LetterVoid {
            let values = try commonValues(letter, letter.recipient, session)
            return LetterMaterial(recipient: letter.recipient, values: values)
        }
    }

    /// What the file with the order is called.
    static func attachmentName(_ number: OrderNumber) -> String {
        let name = fileName(for: number)
        return name.utf8.allSatisfy { $0 < 0x80 } ? name : "order.pdf"
    }

    /// - Parameter evenIfVoid: as far as there is something to say, even where it is not to be sent any more.
    /// - Throws: `LetterVoid` where the letter is not to be sent any more.
    func material(of letter: OutboxLetter, evenIfVoid: Bool = false, _ session: SQLSession) throws
        -> LetterMaterial
    {
        switch letter.letter {
        case .registration: try registration(letter, evenIfVoid, session)
        case .welcome, .passwordReset: try toAccount(letter, session)
        case .status(let milestone): try status(letter, milestone, evenIfVoid, session)
        case .approvalRequest(let milestone): try approvalRequest(letter, milestone, evenIfVoid, session)
        case .digest(let day): try digest(letter, day, evenIfVoid, session)
        case .clientCopy: try clientCopy(letter, session)
        case .test:
            LetterMaterial(
                recipient: letter.recipient, values: try commonValues(letter, letter.recipient, session))
        }
    }

    // MARK: By kind

    private func registration(_ letter: OutboxLetter, _ evenIfVoid: Bool, _ session: SQLSession) throws
        -> LetterMaterial
    {
        guard let customer = try letter.recipient.customer.flatMap({ try CustomerRows.customer($0, session) })
        else { throw LetterVoid(reason: "The customer is not there any more.") }
        guard let recipient = LetterRecipient(customer) else {
            throw LetterVoid(reason: "The customer has no e-mail address any more.")
        }
        if try !evenIfVoid && hasAccount(recipient.email, session) {
            throw LetterVoid(reason: "The customer has registered meanwhile.")
        }
        var values = try commonValues(letter, recipient, session)
        values[.orders] = try DigestRows.openOrders(of: customer.id, session).map {
            SafeText.visible($0.text)
        }
        .joined(separator: ", ")
        return LetterMaterial(recipient: recipient, values: values)
    }

    private func toAccount(_ letter: OutboxLetter, _ session: SQLSession) throws -> LetterMaterial {
        guard let account = try letter.recipient.account.flatMap({ try AccountRows.account($0, session) }),
            !account.isDisabled, let recipient = LetterRecipient(account)
        else { throw LetterVoid(reason: "The account is not there any more, or is disabled.") }
        return LetterMaterial(recipient: recipient, values: try commonValues(letter, recipient, session))
    }

    private func status(
        _ letter: OutboxLetter, _ id: MilestoneID, _ evenIfVoid: Bool, _ session: SQLSession
    ) throws -> LetterMaterial {
        let order = try standingOrder(letter, evenIfVoid, session)
        guard evenIfVoid || order.customer.wantsMail else {
            throw LetterVoid(reason: "The customer wants no mail.")
        }
        guard let milestone = order.milestones.first(where: { $0.id == id }),
            evenIfVoid || milestone.state == .done
        else { throw LetterVoid(reason: "The step was taken back.") }
        guard evenIfVoid || now <= letter.since.adding(seconds: Shop.newsLast) else {
            throw LetterVoid(reason: "It waited for more than a week: it is no news any more.")
        }
        let recipient = try customer(of: order)
        var values = try orderValues(order, letter, recipient, session)
        values[.milestone] = SafeText.visible(milestone.name)
        values[.doneOn] = milestone.history.last { $0.kind == .completed || $0.kind == .approved }.map {
            PaperDate.date($0.at, zone)
        }
        return LetterMaterial(
            recipient: recipient, values: values,
            paper: try settings(session).mail.attaches ? order.id : nil)
    }

    private func approvalRequest(
        _ letter: OutboxLetter, _ id: MilestoneID, _ evenIfVoid: Bool, _ session: SQLSession
    ) throws -> LetterMaterial {
        let order = try standingOrder(letter, evenIfVoid, session)
        guard let milestone = order.milestones.first(where: { $0.id == id }),
            evenIfVoid || milestone.approval == .pending
        else { throw LetterVoid(reason: "It was answered meanwhile.") }
        let recipient = try customer(of: order)
        var values = try orderValues(order, letter, recipient, session)
        values[.milestone] = SafeText.visible(milestone.name)
        values[.question] = milestone.history.last { $0.kind == .requested }?.note.map {
            SafeText.visible($0, keepingNewlines: true)
        }
        return LetterMaterial(recipient: recipient, values: values)
    }

    private func clientCopy(_ letter: OutboxLetter, _ session: SQLSession) throws -> LetterMaterial {
        guard let order = try letter.order.flatMap({ try OrderRows.order($0, session) }) else {
            throw LetterVoid(reason: "The order was deleted.")
        }
        let recipient = try clientCopyReader(letter, order, session)
        return LetterMaterial(
            recipient: recipient, values: try orderValues(order, letter, recipient, session), paper: order.id)
    }

    /// A client who asked for it gets it at the address they sign in with.
    private func clientCopyReader(_ letter: OutboxLetter, _ order: Order, _ session: SQLSession) throws
        -> LetterRecipient
    {
        guard let id = letter.recipient.account else { return try customer(of: order) }
        guard let account = try AccountRows.account(id, session), !account.isDisabled,
            let recipient = LetterRecipient(account),
            try ClientAccountRows.customer(of: id, session) == order.customer.id
        else { throw LetterVoid(reason: "Whoever asked for it may not see the order any more.") }
        return recipient
    }

    private func digest(
        _ letter: OutboxLetter, _ day: CalendarDay, _ evenIfVoid: Bool, _ session: SQLSession
    ) throws -> LetterMaterial {
        guard evenIfVoid || day == today else { throw LetterVoid(reason: "The day is over.") }
        var material = try toAccount(letter, session)
        let late = try DigestRows.late(on: day, limit: Shop.namedInDigest, session).map { order in
            "- \(order.number.text), \(SafeText.visible(order.customer)), due \(order.due.map(PaperDate.day) ?? "")"
        }
        let waiting = try WaitReason.allCases.flatMap { reason in
            try WaitRows.longest(reason, limit: Shop.namedInDigest, session).map { order in
                let days = order.wait.days(until: day, in: zone)
                return "- \(order.number.text), \(SafeText.visible(order.customer)): \(reason.words) for "
                    + (days == 1 ? "1 day" : "\(days) days") + ", \(SafeText.visible(order.wait.detail))"
            }
        }
        let lateCount = try DigestRows.lateCount(on: day, session)
        material.values[.day] = PaperDate.day(day)
        material.values[.lateCount] = String(lateCount)
        material.values[.auditHead] = try AuditRows.head(session)?.description
        material.values[.waitingCount] = String(try DigestRows.waitingCount(session))
        material.values[.late] = lines(late, of: lateCount)
        let rows = try WaitReason.allCases.reduce(0) { try $0 + WaitRows.count($1, session) }
        material.values[.waiting] = lines(Array(waiting.prefix(Shop.namedInDigest)), of: rows)
        return material
    }

    private func lines(_ lines: [String], of count: Int) -> String {
        if lines.isEmpty { return "- none" }
        let more = count > lines.count ? ["- and \(count - lines.count) more"] : []
        return (lines + more).joined(separator: "\n")
    }

    // MARK: Parts

    /// The order of a letter, where it still stands.
    private func standingOrder(_ letter: OutboxLetter, _ evenIfVoid: Bool, _ session: SQLSession) throws
        -> Order
    {
        guard let order = try letter.order.flatMap({ try OrderRows.order($0, session) }) else {
            throw LetterVoid(reason: "The order was deleted.")
        }
        guard evenIfVoid || order.status != .cancelled else {
            throw LetterVoid(reason: "The order was cancelled.")
        }
        return order
    }

    private func customer(of order: Order) throws -> LetterRecipient {
        guard let recipient = LetterRecipient(order.customer) else {
            throw LetterVoid(reason: "The customer has no e-mail address any more.")
        }
        return recipient
    }

    private func commonValues(
        _ letter: OutboxLetter, _ recipient: LetterRecipient, _ session: SQLSession
    ) throws -> [LetterPlaceholder: String] {
        let settings = try self.settings(session)
        return [
            .shop: SafeText.visible(settings.shopName),
            .shopAddress: settings.address.map { SafeText.visible($0) }.joined(separator: "\n"),
            .name: SafeText.visible(recipient.name), .email: SafeText.visible(recipient.email.text),
            .access: SafeText.visible(settings.mail.access ?? Shop.unknownAccess),
            .sender: SafeText.visible(letter.by),
        ]
    }

    private func orderValues(
        _ order: Order, _ letter: OutboxLetter, _ recipient: LetterRecipient, _ session: SQLSession
    ) throws -> [LetterPlaceholder: String] {
        let copy = ClientCopy(order, zone: zone)
        let pieces = copy.pieces.map { piece in
            "- \(piece.quantity) × \(SafeText.visible(piece.description))"
        }
        let steps = copy.steps.map { step in
            "- \(SafeText.visible(step.name))" + (step.words.isEmpty ? "" : ": \(step.words)")
        }
        let own: [LetterPlaceholder: String?] = [
            .order: copy.number.text, .client: SafeText.visible(copy.customer),
            .invoice: copy.invoice.map { SafeText.visible($0) }, .due: copy.due.map(PaperDate.day),
            .pieces: pieces.joined(separator: "\n"), .progress: copy.progress,
            .clientNotes: copy.notes.map { SafeText.visible($0, keepingNewlines: true) },
            .steps: steps.joined(separator: "\n"),
        ]
        return try commonValues(letter, recipient, session).merging(own.compactMapValues { $0 }) { _, new in
            new
        }
    }
}

extension MailAddress {
    /// `João <joao@example.com>`, safe to show.
    fileprivate var shown: String {
        let address = SafeText.visible(email.text)
        return name.isBlank ? address : "\(SafeText.visible(name)) <\(address)>"
    }
}
