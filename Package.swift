// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
    name: "opts",
    products: [.executable(name: "opts", targets: ["opts"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses", path: "Sources/CLibraries/Ncurses", pkgConfig: "ncursesw"),
        .target(name: "CSignals", path: "Sources/CLibraries/Signals"),
        .target(name: "CCUPS", path: "Sources/CLibraries/CUPS"),
        .systemLibrary(name: "CQREncode", path: "Sources/CLibraries/QREncode", pkgConfig: "libqrencode"),
        .systemLibrary(name: "CSodium", path: "Sources/CLibraries/Sodium", pkgConfig: "libsodium"),
        .systemLibrary(name: "CPangoCairo", path: "Sources/CLibraries/PangoCairo", pkgConfig: "pangocairo"),
        .systemLibrary(name: "CPixbuf", path: "Sources/CLibraries/Pixbuf", pkgConfig: "gdk-pixbuf-2.0"),
        .systemLibrary(name: "CCurl", path: "Sources/CLibraries/Curl", pkgConfig: "libcurl"),
        .systemLibrary(name: "CSQLite", path: "Sources/CLibraries/SQLite", pkgConfig: "sqlite3"),
        .target(
            name: "Core",
            dependencies: [
                "CCUPS", "CCurl", "CQREncode", "CSodium", "CPangoCairo", "CPixbuf", "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "Terminal", dependencies: ["CNcurses", "CSignals", "TOMLKit"], swiftSettings: strict),
        .target(name: "Screens", dependencies: ["Core", "Terminal"], swiftSettings: strict),
        .executableTarget(
            name: "opts",
            dependencies: [
                "Core", "Screens", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Bench", dependencies: ["Core", "Screens", "Terminal", "CSQLite"], swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "CoreTests",
            dependencies: ["Core", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Storage/Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ScreensTests", dependencies: ["Core", "Screens", "Terminal", "TestSupport"],
            exclude: ["Snapshots"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests", dependencies: ["opts", "Core", "TestSupport"], swiftSettings: strict),
    ])
