// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A library target of this package; `needs` are the targets below it (docs/architecture.md).
func layer(_ name: String, needs: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: needs, swiftSettings: settings)
}

/// The tests of one target.
func tests(of name: String, needs: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name)] + needs,
    swiftSettings: settings
  )
}

let package = Package(
  name: "warkat",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "warkat", targets: ["warkat"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    layer("Core", needs: []),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]
    ),
    layer("StrictYAML", needs: ["Core", "CLibYAML"]),
    .target(name: "CBytes"),
    layer("Tabular", needs: ["Core", "CBytes"]),
    layer("Register", needs: ["Core", "Tabular", "CBytes"]),
    layer("Standard", needs: ["Core", "Register", "Tabular", "StrictYAML"]),
    layer("Documents", needs: ["Core", "Register", "Standard", "Tabular"]),
    layer("Templating", needs: ["Core"]),
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    layer("Markup", needs: ["Core", "CLibXML2"]),
    .target(name: "CDefaults", cSettings: [.unsafeFlags(["-std=gnu2x"])]),
    layer(
      "Pipeline",
      needs: [
        "Core", "Tabular", "Register", "Standard", "Documents", "Templating", "Markup",
        "StrictYAML", "CDefaults", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .executableTarget(
      name: "warkat",
      dependencies: [
        "Core", "Tabular", "Register", "Standard", "Documents", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    tests(of: "Core"),
    tests(of: "StrictYAML", needs: ["Core"]),
    tests(of: "Tabular", needs: ["Core", "CBytes"]),
    tests(of: "Register", needs: ["Core", "Tabular"]),
    tests(of: "Standard", needs: ["Core", "Register", "Tabular"]),
    tests(of: "Documents", needs: ["Core", "Register", "Standard"]),
    tests(of: "Templating", needs: ["Core"]),
    tests(of: "Markup", needs: ["Core"]),
    tests(of: "Pipeline", needs: ["Core"]),
    .testTarget(name: "CommandTests", dependencies: ["Core", "Tabular", "warkat"], swiftSettings: settings),
    .testTarget(
      name: "ConventionsTests",
      dependencies: ["Core", "Pipeline", "Standard"],
      swiftSettings: settings
    ),
  ]
)
