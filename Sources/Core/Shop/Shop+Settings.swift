/// Looking at the shop's settings and changing them.
extension Shop {
    package func settings(by actor: Actor) throws -> ShopSettings {
        try read(.seeOrders, actor) { try settings($0) }
    }

    /// How long after a letter the next one still belongs to the same scan, in milliseconds; known before
    /// anybody signs in, since a scanner may type then too.
    package func scanGap() throws -> Int {
        try reporting { try database.read { try settings($0).scanGap } }
    }

    /// What scanners are set to send before a code; known before anybody signs in, as the gap.
    package func scanPrefix() throws -> String {
        try reporting { try database.read { try settings($0).scanPrefix } }
    }

    /// What a HOLD card offers. A setting that somebody has spoilt in the database holds up no scan.
    func holdReasons(_ session: SQLSession) throws -> [HoldReason] {
        let text = try SettingRows.value(ShopSettings.Key.holdReasons.rawValue, session) ?? ""
        let settings = try? ShopSettings([ShopSettings.Key.holdReasons.rawValue: text])
        return settings?.holdReasons ?? HoldReason.usual
    }

    func settings(_ session: SQLSession) throws -> ShopSettings {
        let rows = try SettingRows.all(session)
        do throws(SettingsProblem) {
            return try ShopSettings(rows)
        } catch {
            throw ShopError.settings(error)
        }
    }

    /// The shop's name, for the top of the screen; empty before it is set up.
    package func name() throws -> String {
        try reporting { try database.read { try SettingRows.value("shopName", $0) ?? "" } }
    }

    package func settingsSheet(by actor: Actor) throws -> SettingsSheet {
        try read(.seeOrders, actor) { try sheet($0) }
    }

    /// Changes the settings that are in `texts`; a blank text is what a new shop has. Nothing is changed where
    /// one of them cannot be used. The text of the logo is the path of a JPEG or PNG file.
    /// - Throws: `notPermitted`, `settings`, `missing` for a shop without a name, `attachment` for a logo that is
    ///   no picture.
    package func changeSettings(_ texts: [ShopSettings.Key: String], by actor: Actor) throws -> SettingsSheet
    {
        try read(.changeSettings, actor) { _ in }
        if texts.contains(where: { $0.key.namesFile($0.value) }) { try requireFiles() }
        // Beside the transaction: pictures are large.
        let logo = try texts[.logo].flatMap { $0.isBlank ? nil : try picture(at: $0.trimmingWhitespace()) }
        return try write(.changeSettings, actor) { session in
            let before = try sheet(session).texts
            if texts[.logo] != nil { try LogoRows.set(logo?.picture, session) }
            for key in ShopSettings.Key.allCases {
                guard let text = key == .logo ? logo?.name ?? texts[.logo] : texts[key] else { continue }
                let value = try checked(text, key)
                if let value {
                    try SettingRows.set(key.rawValue, value, session)
                } else {
                    try SettingRows.remove(key.rawValue, session)
                }
            }
            let after = try sheet(session)
            try auditSettings(from: before, to: after.texts, by: actor, session)
            return after
        }
    }

    /// The theme for every terminal of the shop; nil is the one that fits each. Known before anybody signs in.
    package func themeName() throws -> String? {
        try reporting { try database.read { try SettingRows.value("theme", $0) } }?.orNil
    }

    /// None of the settings is a secret: the mail server's password is not among them.
    private func auditSettings(
        from before: [ShopSettings.Key: String], to after: [ShopSettings.Key: String], by actor: Actor,
        _ session: SQLSession
    ) throws {
        func told(_ text: String?) -> String { text.map { "'\($0)'" } ?? "nothing" }
        let changes = ShopSettings.Key.allCases.filter { before[$0] != after[$0] }.map {
            "\($0.rawValue) from \(told(before[$0])) to \(told(after[$0]))"
        }
        guard !changes.isEmpty else { return }
        try audit(.settings, "changed \(changes.joined(separator: ", "))", by: actor, session)
    }

    private func picture(at path: String) throws -> (name: String, picture: Photo) {
        try attaching {
            let file = try AttachedFile(path: path)
            do throws(PhotoProblem) {
                return (file.name, try Photo(file.content))
            } catch {
                throw error == .notAPhoto
                    ? AttachmentProblem.notAPhoto(name: file.name) : .badPhoto(name: file.name, error)
            }
        }
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

extension ShopSettings.Key {
    /// Whether `text` as this setting names a file of the host.
    fileprivate func namesFile(_ text: String) -> Bool {
        switch self {
        case .logo, .mailCA: !text.isBlank
        case .theme: text.contains("/") || text.hasSuffix(".toml")
        default: false
        }
    }
}
