import Testing

@testable import Pipeline

@Suite struct PipelineFrameTests {}
