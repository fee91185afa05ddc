import Testing

@testable import Register

@Suite struct RegisterFrameTests {}
