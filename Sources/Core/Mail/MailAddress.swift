/// A name and an address, as `From` and `To` have them.
struct MailAddress: Sendable, Hashable {
    let name: String
    let email: EmailAddress

    /// As a header's value: `=?UTF-8?B?Sm/Do28=?= <joao@example.com>`.
    var header: String {
        name.isBlank ? email.text : "\(HeaderText.phrase(name)) <\(email.text)>"
    }
}
