import Testing

@testable import Documents

@Suite struct DocumentsFrameTests {}
