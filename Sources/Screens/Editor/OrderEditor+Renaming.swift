import Core
import Terminal

/// Another name typed over a known customer's: it would be on all their orders, so it is asked about when it is saved.
extension OrderEditor {
    /// How many orders it is about, first; nil where nothing is to be asked.
    mutating func askForRenaming(_ form: OrderForm) -> [Effect]? {
        guard let renaming = form.renaming, renaming != agreedRenaming else { return nil }
        phase = .counting
        return [.ask(.customerBook(.customer(renaming.customer)))]
    }

    /// - Parameter count: of their orders; nil where it could not be read.
    mutating func askAboutRenaming(_ count: Int?) {
        phase = .editing
        guard let renaming = form?.renaming else { return }
        let orders =
            switch count {
            case 1?: "their order"
            case let count? where count > 1: "all their \(count) orders"
            default: "all their orders"
            }
        let (old, new) = (SafeText.visible(renaming.old), SafeText.visible(renaming.new))
        dialog = Dialog(
            title: "Customer",
            text: "Rename \(old) to \(new) on \(orders)? Or is this order for another customer?",
            cancel: "Go on editing",
            buttons: [.init("Rename", .rename(renaming)), .init("Another customer", .anotherCustomer)])
    }

    mutating func rename(_ renaming: CustomerRenaming) -> [Effect] {
        agreedRenaming = renaming
        return save()
    }

    mutating func takeAnotherCustomer() -> [Effect] {
        form?.letCustomerGo()
        return save()
    }
}
