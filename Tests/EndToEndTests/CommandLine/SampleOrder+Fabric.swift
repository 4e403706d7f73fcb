import TestSupport

extension SampleOrder {
    /// An order for a wing chair whose seat waits for all of its fabric and whose welt has some; production needs both.
    static let withFabric = """
        { "customer": { "name": "Eleanor Whitcombe" }, "due": "2027-01-15",
          "milestones": ["In Production", "Out for Delivery"],
          "pieces": [ { "description": "Wing chair", "quantity": 1, "productCodes": ["0034-01"], "fabrics": [
              { "zone": "seat", "source": "com", "vendor": "Kravet", "pattern": "34961", "color": "Linen",
                "width": "54", "verticalRepeat": "13 1/2", "railroaded": true, "needed": "7.5" },
              { "zone": "welt", "source": "shop", "vendor": "Pindler", "pattern": "Wexford",
                "needed": "2", "ordered": "2", "received": "0.5" } ] } ] }
        """
}

extension Opts {
    /// Takes `SampleOrder.withFabric`, and gives its number.
    func takeOrderWithFabric() throws -> String {
        try succeed("order", "new", "--file", "-", stdin: SampleOrder.withFabric).output
    }
}
