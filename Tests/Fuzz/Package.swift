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
  targets: [
    layer("Core", needs: []),
    layer("Tabular", needs: ["Core"]),
    layer("Register", needs: ["Core", "Tabular"]),
    layer("FuzzKit", needs: []),
    fuzz("tabular", needs: ["Core", "Tabular", "Register"]),
  ]
)
