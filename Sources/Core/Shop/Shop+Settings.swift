/// Looking at the shop's settings and changing them.
extension Shop {
    package func settingsSheet(by actor: Actor) throws -> SettingsSheet {
        try read(.seeOrders, actor) { try sheet($0) }
    }

    /// Changes the settings that are in `texts`; a blank text is what a new shop has. Nothing is changed where
    /// one of them cannot be used.
    /// - Throws: `notPermitted`, `settings`, `missing` for a shop without a name.
    package func changeSettings(_ texts: [ShopSettings.Key: String], by actor: Actor) throws -> SettingsSheet
    {
        try write(.changeSettings, actor) { session in
            for key in ShopSettings.Key.allCases {
                guard let text = texts[key] else { continue }
                let value = try checked(text, key)
                if let value {
                    try SettingRows.set(key.rawValue, value, session)
                } else {
                    try SettingRows.remove(key.rawValue, session)
                }
            }
            return try sheet(session)
        }
    }

    /// The theme for every terminal of the shop; nil is the one that fits each. Known before anybody signs in.
    package func themeName() throws -> String? {
        try reporting { try database.read { try SettingRows.value("theme", $0) } }?.orNil
    }

    /// Each setting is checked alone, so that one that somebody spoilt keeps no other from being set.
    private func checked(_ text: String, _ key: ShopSettings.Key) throws -> String? {
        guard !text.isBlank else {
            if key == .shopName { throw ShopError.missing(field: "shop name") }
            return nil
        }
        do throws(SettingsProblem) {
            return try ShopSettings([key.rawValue: text]).rows[key.rawValue]
        } catch {
            throw ShopError.settings(error)
        }
    }

    private func sheet(_ session: SQLSession) throws -> SettingsSheet {
        let usual = ShopSettings().rows
        let rows = try SettingRows.all(session)
        let texts = ShopSettings.Key.allCases.compactMap { key -> (ShopSettings.Key, String)? in
            let text = rows[key.rawValue]?.orNil?.trimmingWhitespace() ?? usual[key.rawValue]
            return text.map { (key, $0) }
        }
        return SettingsSheet(
            texts: Dictionary(uniqueKeysWithValues: texts), nextInSeries: try OrderRows.nextInSeries(session),
            year: today.year)
    }
}
