import Testing

@testable import Templating

@Suite struct TemplatingFrameTests {}
