import Core

/// What the settings screen asks for.
package enum SettingsRequest: Sendable, Hashable {
    case read
    /// Only what differs from what was read.
    case change([ShopSettings.Key: String])
}

/// What it is answered.
package enum SettingsResponse: Sendable, Equatable {
    case read(SettingsSheet)
    case changed(SettingsSheet)
}

extension EffectRunner {
    func answer(_ request: SettingsRequest, by actor: Actor) throws -> SettingsResponse {
        switch request {
        case .read: return .read(try shop.settingsSheet(by: actor))
        case .change(let texts):
            if let theme = texts[.theme] {
                try ThemeChoice.check(theme.trimmingWhitespace(), reachesFiles: shop.reachesFiles)
            }
            let sheet = try shop.changeSettings(texts, by: actor)
            mailbox.post(.progress(to: Frame.itself, .shopNamed(sheet.text(.shopName))))
            return .changed(sheet)
        }
    }
}
