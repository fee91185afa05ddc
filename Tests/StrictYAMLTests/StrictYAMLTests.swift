import Testing

@testable import StrictYAML

@Suite struct StrictYAMLFrameTests {}
