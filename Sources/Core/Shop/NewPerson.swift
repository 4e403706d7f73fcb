/// Someone about to get an account, checked, the password already hashed: hashing takes long, and nothing
/// slow happens inside a transaction.
struct NewPerson {
    let name: String
    let email: EmailAddress
    let hash: PasswordHash

    init(
        name: String, email: String, password: String?, shopName: String, environment: ShopEnvironment
    ) throws {
        // Drawn at random where there is none yet: it lets nobody in.
        let password = password ?? OneTimeCode.random().text
        (self.name, self.email) = try NewPerson.checked(
            name: name, email: email, password: password, shopName: shopName)
        hash = try hashing(password, environment)
    }

    static func checked(name: String, email: String, password: String, shopName: String) throws -> (
        String, EmailAddress
    ) {
        let name = try checkedName(name, field: "name")
        guard let address = EmailAddress(email) else { throw ShopError.badEmail(email) }
        try checkPassword(password, apartFrom: [name, address.text, shopName])
        return (name, address)
    }
}

/// - Throws: `ShopError.password`.
func checkPassword(_ password: String, apartFrom names: [String]) throws {
    do throws(PasswordProblem) {
        try PasswordRules.check(password, apartFrom: names)
    } catch {
        throw ShopError.password(error)
    }
}

/// - Throws: `ShopError.password`.
func hashing(_ password: String, _ environment: ShopEnvironment) throws -> PasswordHash {
    do throws(PasswordProblem) {
        return try PasswordHash(password, cost: environment.passwordCost)
    } catch {
        throw ShopError.password(error)
    }
}

/// `text` without the space around it.
func checkedName(_ text: String, field: String) throws -> String {
    let longest = 200
    let name = text.trimmingWhitespace()
    guard !name.isEmpty else { throw ShopError.missing(field: field) }
    guard name.count <= longest else { throw ShopError.tooLong(field: field, most: longest) }
    return name
}
