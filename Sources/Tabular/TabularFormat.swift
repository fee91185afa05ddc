/// How the bytes of one file are to be read: the result of the first pass.
///
/// ``TabularReader`` finds it by itself. For a file that is read in pieces, `TabularFormat.Search` is fed all
/// of them once, and a ``TabularStream`` made from the result is fed them again.
package struct TabularFormat: Sendable {
  /// How the bytes are read.
  package let encoding: Encoding

  /// The byte between cells.
  package let delimiter: UInt8

  /// How the delimiter was decided.
  package let delimiterOrigin: DelimiterOrigin

  /// Whether the file begins with a `sep=` line, which is no record.
  package var hasSeparatorLine: Bool { linesBefore > 0 }

  /// What is already known to be wrong; where one of these is fatal no record is returned.
  package let problems: [TabularProblem]

  /// Whether the bytes are the text as it stands: UTF-8 without damage. Only such a file can be read in parts.
  package let isPlain: Bool

  /// Whether ``isPlain`` is what the begin of the file shows: its readers look at the rest
  /// (``TabularReader/isStillPlain``).
  package let isAssumed: Bool

  /// The length of the byte order mark.
  let markLength: Int

  /// The offset in the text of the first record, and the physical lines before it (a `sep=` line).
  let start: Int
  let linesBefore: Int

  /// The first pass over a file, fed piece by piece.
  package struct Search: Sendable {
    /// How many bytes at the start of a file decide its dialect.
    static let sampleLength = 1 << 18

    private let options: TabularOptions
    private var probe: EncodingProbe
    private var sample: [UInt8] = []
    private var length = 0

    /// A search; what `options` tell is not searched for.
    package init(options: TabularOptions = TabularOptions()) {
      self.options = options
      probe = EncodingProbe(told: options.encoding)
    }

    /// Takes the next piece of the file.
    package mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
      sample.append(contentsOf: bytes.prefix(Search.sampleLength - sample.count))
      probe.feed(bytes)
      length += bytes.count
    }

    /// Whether nothing that follows can change the format: a file with a NUL is refused, however long it is.
    package var isSettled: Bool { probe.isSettled }

    /// The format, once all pieces were fed.
    package mutating func finish() -> TabularFormat {
      sample.withUnsafeBufferPointer { format($0) }
    }

    /// The format of a whole file.
    static func format(of bytes: [UInt8], options: TabularOptions) -> TabularFormat {
      var search = Search(options: options)
      return bytes.withUnsafeBufferPointer { buffer in
        search.probe.feed(buffer, isWhole: true)
        search.length = buffer.count
        return search.format(UnsafeBufferPointer(rebasing: buffer.prefix(sampleLength)))
      }
    }

    /// The format of a whole file, read in pieces where it is not in memory.
    static func format(of content: ByteContent, options: TabularOptions) -> TabularFormat {
      if let looked = options.plainAfter, looked < content.count {
        var search = Search(options: options)
        search.length = content.count
        let sample = content.read(0..<min(content.count, sampleLength))
        let format = sample.withUnsafeBufferPointer { sample -> TabularFormat? in
          search.probe.feed(UnsafeBufferPointer(rebasing: sample.prefix(looked)))
          return search.probe.assumed.map { search.format(sample, $0, isAssumed: true) }
        }
        if let format { return format }
      }
      if content.isInMemory { return format(of: content.bytes, options: options) }
      var search = Search(options: options)
      var start = 0
      while start < content.count {
        let piece = content.read(start..<min(content.count, start + sampleLength))
        piece.withUnsafeBufferPointer { search.feed($0) }
        guard !piece.isEmpty else { break }
        start += piece.count
        if search.isSettled {
          search.length = content.count
          break
        }
      }
      return search.finish()
    }

    private mutating func format(_ sample: UnsafeBufferPointer<UInt8>) -> TabularFormat {
      format(sample, probe.finish(), isAssumed: false)
    }

    private func format(
      _ sample: UnsafeBufferPointer<UInt8>,
      _ found: EncodingProbe.Finding,
      isAssumed: Bool
    ) -> TabularFormat {
      let isUTF8 = found.encoding == .utf8 || found.encoding == .utf8BOM
      let marks: [Encoding: [UInt8]] = [
        .utf8BOM: [0xEF, 0xBB, 0xBF], .utf16le: [0xFF, 0xFE], .utf16be: [0xFE, 0xFF],
      ]
      let mark = marks[found.encoding] ?? []
      let markLength = sample.starts(with: mark) ? mark.count : 0
      var problems: [TabularProblem] = []
      if let nul = found.nul {
        problems.append(
          found.looksLikeUTF16 ? .utf16WithoutBOM : .nulByte(line: nul.line, offset: nul.offset)
        )
      } else if found.encoding == .windows1252, options.encoding == nil {
        problems.append(.latin)
      }
      let isWhole = length == sample.count
      let dialect: Dialect
      if isUTF8, !found.isDamaged {
        dialect = Dialect.find(
          UnsafeBufferPointer(rebasing: sample[markLength...]),
          isWhole: isWhole,
          told: options.delimiter
        )
      } else {
        var decoder = TextDecoder(encoding: found.encoding)
        var text = TextDecoder.Piece()
        decoder.decode(sample, isLast: isWhole, into: &text)
        dialect = text.bytes.withUnsafeBufferPointer {
          Dialect.find($0, isWhole: isWhole, told: options.delimiter)
        }
      }
      return TabularFormat(
        encoding: found.encoding,
        delimiter: dialect.delimiter,
        delimiterOrigin: dialect.origin,
        problems: problems,
        isPlain: isUTF8 && !found.isDamaged,
        isAssumed: isAssumed,
        markLength: markLength,
        start: dialect.start,
        linesBefore: dialect.linesBefore
      )
    }
  }
}
