package import Core

/// How far a run is; told while it goes on, by any thread.
package enum Progress: Sendable, Equatable {
  /// Bytes of the registers that were read, and of all of them.
  case reading(bytes: Int, of: Int)
  /// Requests whose papers (surat) were made, and all of them.
  case papers(requests: Int, of: Int)
  /// Reports (laporan) that were made, and all of them.
  case reports(Int, of: Int)
  /// Files of bags and output folders that were checked.
  case verifying(VerificationProgress)

  /// Whether another report tells of the same work, so that one rate holds for both.
  package func continues(_ earlier: Progress) -> Bool {
    switch (earlier, self) {
    case (.reading(let before, let all), .reading(let now, let allNow)): before <= now && all == allNow
    case (.papers, .papers), (.reports, .reports), (.verifying, .verifying): true
    default: false
    }
  }

  /// `membaca 289,0 MB dari 643,0 MB (44 %), 310,0 MB/dtk, sisa 2 dtk`.
  ///
  /// - Parameter milliseconds: Since this work began.
  package func line(milliseconds: Int, _ language: Language) -> String {
    func told(_ message: Message, _ done: Int, _ all: Int, _ text: (Int) -> String) -> String {
      let rate = done * 1000 / max(milliseconds, 1)
      let left = rate > 0 ? (all - done + rate - 1) / rate : 0
      return message.text(
        language,
        [
          .text(text(done)), .text(text(all)), .number(all > 0 ? done * 100 / all : 100), .text(text(rate)),
          .number(max(left, 0)),
        ]
      )
    }
    switch self {
    case .reading(let bytes, let all):
      return told(
        Message(
          "membaca {1} dari {2} ({3} %), {4}/dtk, sisa {5} dtk",
          en: "reading {1} of {2} ({3} %), {4}/s, {5} s left"
        ),
        bytes,
        all
      ) { ByteCount.text($0, language) }
    case .papers(let requests, let all):
      return told(
        Message(
          "surat untuk {1} dari {2} permohonan ({3} %), {4}/dtk, sisa {5} dtk",
          en: "papers of {1} of {2} requests ({3} %), {4}/s, {5} s left"
        ),
        requests,
        all
      ) { Argument.number($0).text(language) }
    case .reports(let reports, let all):
      return told(
        Message(
          "laporan {1} dari {2} ({3} %), {4}/dtk, sisa {5} dtk",
          en: "reports {1} of {2} ({3} %), {4}/s, {5} s left"
        ),
        reports,
        all
      ) { Argument.number($0).text(language) }
    case .verifying(let progress):
      return ByteCount.line(progress, milliseconds: milliseconds, language)
    }
  }
}
