/// The demo's customers.
extension Demo {
    /// A customer for the next order: the first twelve orders bring one each; large shops get more.
    mutating func customer(_ at: Instant, _ session: SQLSession) throws -> Customer {
        let wanted = max(DemoData.people.count, count / 12)
        if customers.count < DemoData.people.count {
            return try add(DemoData.people[customers.count], at, session)
        }
        if customers.count < wanted && random.chance(12) {
            let given = random.pick(DemoData.givenNames)
            let family = random.pick(DemoData.familyNames)
            let person = DemoData.Person(
                name: "\(given) \(family)", email: nil,
                phone: "617 555 \(pad(random.below(10_000), 4))")
            return try add(person, at, session)
        }
        return customers[random.below(customers.count)]
    }

    private mutating func add(_ person: DemoData.Person, _ at: Instant, _ session: SQLSession) throws
        -> Customer
    {
        let id = try CustomerRows.insert(
            name: person.name, nameKey: SearchText.fold(person.name), email: person.email,
            emailKey: person.email.map(EmailAddress.fold), phone: person.phone, at: at, session)
        let customer = Customer(id: id, name: person.name, email: person.email, phone: person.phone)
        customers.append(customer)
        return customer
    }
}
