/// The steps that a new shop starts with; the shop's own list is in its database.
package enum MilestoneCatalogue {
    package static let defaultNames = [
        "Custom Material Preparation",
        "Project Approved, Production Kicking Off",
        "In Production",
        "Awaiting Quality Check",
        "Passed Quality Check",
        "Out for Delivery",
    ]
}
