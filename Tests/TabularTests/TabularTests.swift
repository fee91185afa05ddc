import Testing

@testable import Tabular

@Suite struct TabularFrameTests {}
