import Testing

@testable import Standard

@Suite struct StandardFrameTests {}
