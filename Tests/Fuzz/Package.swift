// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets, one program each. The modules under test are links to ../../Sources, so that they belong to this
// package: their declarations have `package` access, and the sanitizers see their code. README.md says more.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A module of the main package.
func layer(_ name: String, needs: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: needs, swiftSettings: settings)
}

/// The target `fuzz-NAME`: what it checks is in its own file; its seeds are in `corpus/NAME`. It has no `main`, which is
/// libFuzzer's, but a function `LLVMFuzzerTestOneInput` that libFuzzer calls with input after input.
func fuzz(_ name: String, needs: [Target.Dependency]) -> Target {
  .executableTarget(
    name: "fuzz-\(name)",
    dependencies: ["FuzzKit"] + needs,
    swiftSettings: settings
  )
}

let package = Package(
  name: "fuzz",
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")
  ],
  targets: [
    layer("Core", needs: []),
    .target(name: "CBytes"),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    layer("StrictYAML", needs: ["Core", "CLibYAML"]),
    layer("Tabular", needs: ["Core", "CBytes"]),
    layer("Register", needs: ["Core", "Tabular", "CBytes"]),
    layer("Standard", needs: ["Core", "Register", "Tabular", "StrictYAML"]),
    layer("Documents", needs: ["Core", "Register", "Standard", "Tabular"]),
    layer("Templating", needs: ["Core"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    layer("Markup", needs: ["Core", "CLibXML2"]),
    .target(name: "CDefaults", cSettings: [.unsafeFlags(["-std=gnu2x"])]),
    layer(
      "Pipeline",
      needs: [
        "Core", "Tabular", "Register", "Standard", "Documents", "Templating", "Markup", "StrictYAML",
        "CDefaults", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    layer("FuzzKit", needs: []),
    fuzz("tabular", needs: ["Core", "Tabular", "Register"]),
    fuzz("values", needs: ["Core", "Tabular", "Register", "Standard"]),
    fuzz("mustache", needs: ["Core", "Templating", "Markup"]),
    fuzz("yaml", needs: ["Core", "StrictYAML", "Standard", "Pipeline"]),
    fuzz("bag", needs: ["Core", "Pipeline"]),
  ]
)
