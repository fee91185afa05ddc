import Core

/// Makes the tree of a template: matches opening and closing tags, and gives white space to lines and tags
/// as the Mustache specification asks.
struct TemplateParser {
  private let source: SourceText
  private var tags: [Tag]
  private var problems: [Problem]
  /// The index of each opening tag's closing tag.
  private var closing: [Int: Int] = [:]
  /// The index of each closing tag's opening tag, where the names match.
  private var opening: [Int: Int] = [:]
  /// The index of the opening tag that each tag lies in; -1 outside of all.
  private var enclosing: [Int] = []

  /// The tree of `source` and what is wrong with it; the tree holds what could be understood.
  static func parse(_ source: TemplateSource) -> (tree: TemplateTree, problems: [Problem]) {
    let scanner = TagScanner(SourceText(source))
    var parser = TemplateParser(scanner)
    parser.match()
    parser.trim()
    var index = 0
    let end = scanner.source.bytes.count
    var position = 0
    let nodes = parser.nodes(until: parser.tags.count, end: end, &index, &position)
    let tree = TemplateTree(source: scanner.source, nodes: nodes, lost: parser.lost)
    return (tree, parser.problems)
  }

  private init(_ scanner: TagScanner) {
    source = scanner.source
    tags = scanner.tags
    problems = scanner.problems
  }

  // MARK: Matching

  private mutating func match() {
    var open: [Int] = []
    enclosing.reserveCapacity(tags.count)
    for index in tags.indices {
      enclosing.append(open.last ?? -1)
      guard problems.count < TemplateLimits.problems else {
        tags = []
        return
      }
      switch tags[index].kind {
      case .section, .inverted, .parent, .block:
        open.append(index)
        if open.count > TemplateLimits.sections {
          report(index, Message("bagian bersarang terlalu dalam", en: "sections are nested too deeply"))
          tags = []
          return
        }
      case .close:
        guard let level = open.lastIndex(where: { tags[$0].name == tags[index].name }) else {
          if let last = open.last {
            report(
              index,
              Message(
                "{{/{1}}} tidak cocok dengan {{{3}{2}}} di baris {4}",
                en: "{{/{1}}} does not match {{{3}{2}}} of line {4}"
              ),
              [.text(tags[last].name), .text(tags[last].kind.sigil), .number(line(last))]
            )
          } else {
            report(index, Message("{{/{1}}} tidak menutup apa pun", en: "{{/{1}}} closes nothing"))
          }
          continue
        }
        for unclosed in open[(level + 1)...] {
          reportUnclosed(unclosed)
          closing[unclosed] = index
        }
        closing[open[level]] = index
        opening[index] = open[level]
        open.removeSubrange(level...)
      default: break
      }
    }
    for unclosed in open {
      reportUnclosed(unclosed)
      closing[unclosed] = tags.count
    }
  }

  private mutating func reportUnclosed(_ index: Int) {
    report(
      index,
      Message("{{{2}{1}}} tidak ditutup dengan {{/{1}}}", en: "{{{2}{1}}} is not closed with {{/{1}}}"),
      [.text(tags[index].kind.sigil)]
    )
  }

  // MARK: White space

  /// Tags alone on a line take the line with them.
  private mutating func trim() {
    var parents: [Int] = []
    for index in tags.indices {
      while let last = parents.last, (closing[last] ?? 0) <= index { parents.removeLast() }
      switch tags[index].kind {
      case .variable, .raw: break
      case .comment, .delimiters, .section, .inverted, .partial: trimIfAlone(index)
      case .parent:
        if let close = closing[index], close < tags.count,
          let before = source.blanks(before: tags[index].range.lowerBound),
          let after = source.lineEnd(after: tags[close].range.upperBound)
        {
          trim(index, from: before.lowerBound)
          tags[index].isAlone = true
          trim(close, to: after)
        }
        parents.append(index)
      case .block:
        // Text between the fillings of a parent is not printed, so only what follows matters there.
        if let parent = parents.last, isDirectly(index, in: parent) {
          if let after = source.lineEnd(after: tags[index].range.upperBound) { trim(index, to: after) }
          if let close = closing[index], close < tags.count,
            let before = source.blanks(before: tags[close].range.lowerBound)
          {
            trim(close, from: before.lowerBound)
            tags[close].isAlone = true
          }
        } else {
          trimIfAlone(index)
          if let close = closing[index], close < tags.count { trimIfAlone(close) }
        }
        parents.append(index)
      case .close: if closesSection(index) { trimIfAlone(index) }
      }
    }
  }

  private func closesSection(_ index: Int) -> Bool {
    guard let opener = opening[index] else { return false }
    return tags[opener].kind == .section || tags[opener].kind == .inverted
  }

  /// Whether no other tag pair lies between a filling and its parent.
  private func isDirectly(_ index: Int, in parent: Int) -> Bool {
    tags[parent].kind == .parent && enclosing[index] == parent
  }

  private mutating func trimIfAlone(_ index: Int) {
    guard let before = source.blanks(before: tags[index].range.lowerBound),
      let after = source.lineEnd(after: tags[index].range.upperBound)
    else { return }
    trim(index, from: before.lowerBound)
    trim(index, to: after)
    tags[index].isAlone = true
  }

  private mutating func trim(_ index: Int, from start: Int) {
    tags[index].trimmed = start..<tags[index].trimmed.upperBound
  }

  private mutating func trim(_ index: Int, to end: Int) {
    tags[index].trimmed = tags[index].trimmed.lowerBound..<end
  }

  // MARK: Tree

  /// The nodes from `position` up to the tag `last` (not included) or to the byte `end`.
  private mutating func nodes(
    until last: Int,
    end: Int,
    _ index: inout Int,
    _ position: inout Int
  ) -> [Node] {
    var result: [Node] = []
    while index < last {
      let tag = tags[index]
      text(position..<max(position, tag.trimmed.lowerBound), into: &result)
      let start = tag.range.lowerBound
      if !tag.isAlone, source.blanks(before: start)?.isEmpty == true {
        result.append(.lineStart)
      }
      position = tag.trimmed.upperBound
      let current = index
      index += 1
      switch tag.kind {
      case .comment, .delimiters, .close: break
      case .variable, .raw:
        if let name = name(current) { result.append(.variable(name, raw: tag.kind == .raw, at: start)) }
      case .partial:
        let indentation = tag.isAlone ? tag.trimmed.lowerBound..<start : nil
        result.append(.partial(tag.name, indentation: indentation, at: start))
      case .section, .inverted:
        let close = closing[current] ?? tags.count
        let body = body(current, &index, &position)
        if let name = name(current) {
          result.append(
            .section(
              name,
              inverted: tag.kind == .inverted,
              body: body,
              at: start,
              end: close < tags.count ? tags[close].range.lowerBound : source.bytes.count
            )
          )
        }
      case .block: result.append(.block(block(current, &index, &position)))
      case .parent:
        let indentation = tag.isAlone ? tag.trimmed.lowerBound..<start : nil
        let overrides = overrides(current, &index, &position)
        result.append(.parent(tag.name, indentation: indentation, overrides: overrides, at: start))
      }
    }
    text(position..<max(position, end), into: &result)
    position = max(position, end)
    return result
  }

  private mutating func body(_ opener: Int, _ index: inout Int, _ position: inout Int) -> [Node] {
    let close = closing[opener] ?? tags.count
    let isReal = close < tags.count
    let end = isReal ? tags[close].trimmed.lowerBound : source.bytes.count
    var result = nodes(until: close, end: end, &index, &position)
    guard isReal, tags[close].name == tags[opener].name else { return result }
    if !tags[close].isAlone,
      source.blanks(before: tags[close].range.lowerBound)?.isEmpty == true
    {
      result.append(.lineStart)
    }
    index = close + 1
    position = tags[close].trimmed.upperBound
    return result
  }

  private mutating func block(_ opener: Int, _ index: inout Int, _ position: inout Int) -> Block {
    let tag = tags[opener]
    let start = tag.range.upperBound
    let close = closing[opener] ?? tags.count
    let end = close < tags.count ? tags[close].trimmed.lowerBound : source.bytes.count
    let opensLine = tag.trimmed.upperBound > start
    var own: [UInt8]?
    if opensLine, tag.trimmed.upperBound < end {
      own = source.intrinsicIndentation(tag.trimmed.upperBound..<end).map(Array.init)
    }
    let before = source.blanks(before: tag.range.lowerBound).map { Array(source.bytes[$0]) }
    let body = body(opener, &index, &position)
    return Block(
      name: tag.name,
      at: tag.range.lowerBound,
      body: body,
      opensLine: opensLine,
      isAlone: tag.isAlone,
      site: own ?? before ?? [],
      intrinsic: own ?? []
    )
  }

  /// The fillings directly inside a parent tag; anything else there would silently not be printed.
  private mutating func overrides(
    _ opener: Int,
    _ index: inout Int,
    _ position: inout Int
  ) -> [Block] {
    let close = closing[opener] ?? tags.count
    var result: [Block] = []
    var names: Set<String> = []
    while index < close {
      let tag = tags[index]
      noteLostText(position..<max(position, tag.range.lowerBound))
      position = tag.trimmed.upperBound
      let current = index
      index += 1
      switch tag.kind {
      case .block:
        if names.count == TemplateLimits.fillings {
          report(
            current,
            Message("{{<{2}}} mengisi lebih dari 1000 blok", en: "{{<{2}}} fills more than 1000 blocks"),
            [.text(tags[opener].name)]
          )
          index = close
          break
        }
        if !names.insert(tag.name).inserted {
          report(
            current,
            Message("blok {1} diisi dua kali di {{<{2}}}", en: "block {1} is filled twice in {{<{2}}}"),
            [.text(tags[opener].name)]
          )
        }
        result.append(block(current, &index, &position))
      case .comment, .delimiters: break
      default:
        lost.append(tag.range.lowerBound)
        if let inner = closing[current] {
          index = min(inner + 1, close)
          position = inner < tags.count ? tags[inner].range.upperBound : source.bytes.count
        }
      }
    }
    noteLostText(position..<max(position, close < tags.count ? tags[close].range.lowerBound : position))
    if close < tags.count, tags[close].name == tags[opener].name {
      index = close + 1
      position = tags[close].trimmed.upperBound
    }
    return result
  }

  /// Where text or tags inside a parent tag but outside its fillings start: the specification drops them.
  private var lost: [Int] = []

  private mutating func noteLostText(_ range: Range<Int>) {
    if let first = range.first(where: { !source.bytes[$0].isSpace }) { lost.append(first) }
  }

  private mutating func text(_ range: Range<Int>, into nodes: inout [Node]) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, source.bytes[end] != UInt8(ascii: "\n") { end += 1 }
      end = min(end + 1, range.upperBound)
      if start == 0 || source.bytes[start - 1] == UInt8(ascii: "\n") { nodes.append(.lineStart) }
      nodes.append(.text(start..<end))
      start = end
    }
  }

  private mutating func name(_ index: Int) -> DottedName? {
    if let name = DottedName(tags[index].name) { return name }
    report(index, Message("nama {1} punya titik tanpa kata", en: "name {1} has a dot without a word"))
    return nil
  }

  private func line(_ index: Int) -> Int { source.position(tags[index].range.lowerBound).line }

  /// `{1}` of the message is the tag's name, the others follow.
  private mutating func report(_ index: Int, _ message: Message, _ more: [Argument] = []) {
    problems.append(
      Problem(source, tags[index].range.lowerBound, message, [.text(tags[index].name)] + more)
    )
  }
}
