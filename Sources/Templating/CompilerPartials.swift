import Core

/// Partials, parents and the blocks that they fill.
extension TemplateCompiler {
  /// The parsed partial; `nil`, reported when strict, where there is none or it calls itself.
  private mutating func tree(_ name: String, _ source: SourceText, _ at: Int) -> TemplateTree? {
    if isStrict, let first = stack.firstIndex(of: name) {
      problems.append(
        report(
          source,
          at,
          Message("templat {1} memanggil dirinya sendiri: {2}", en: "template {1} calls itself: {2}"),
          [.text(name), .text((stack[first...] + [name]).joined(separator: " > "))]
        )
      )
      return nil
    }
    if trees[name] == nil {
      let loaded = loader(name)
      trees[name] = .some(loaded.map { add($0) })
    }
    if let tree = trees[name], let tree { return tree }
    if isStrict {
      problems.append(
        report(source, at, Message("bagian {1} tidak ada", en: "there is no partial {1}"), [.text(name)])
      )
    }
    return nil
  }

  mutating func partial(_ name: String, indentation: [UInt8], _ source: SourceText, _ at: Int) {
    guard let tree = tree(name, source, at) else { return }
    guard isStrict else {
      call(
        Routine(name: name, indentation: indentation, fillings: fillings.mapValues(\.identity)),
        source,
        at
      )
      return
    }
    stack.append(name)
    emit(tree.nodes, Layout(source: tree.source, indentation: indentation))
    stack.removeLast()
  }

  mutating func parent(
    _ name: String,
    _ overrides: [Block],
    indentation: [UInt8],
    _ source: SourceText,
    _ at: Int
  ) {
    let outer = fillings
    let seenOutside = blocksSeen
    blocksSeen = []
    for block in overrides where outer[block.name] == nil {
      fillings[block.name] = Filling(block: block, source: source, stack: stack)
    }
    partial(name, indentation: indentation, source, at)
    fillings = outer
    if isStrict, !isExhausted, trees[name].flatMap({ $0 }) != nil {
      for block in overrides
      where !blocksSeen.contains(block.name) && problems.count < TemplateLimits.problems {
        problems.append(
          report(
            source,
            block.at,
            Message("tidak ada blok {1} di {2}", en: "there is no block {1} in {2}"),
            [.text(block.name), .text(name)]
          )
        )
      }
    }
    blocksSeen.formUnion(seenOutside)
  }

  mutating func block(_ block: Block, _ layout: Layout) {
    blocksSeen.insert(block.name)
    guard let filling = fillings.removeValue(forKey: block.name) else {
      emit(block.body, layout)
      return
    }
    let indentation = indented(layout, by: block.site[...])
    let outerStack = stack
    stack = filling.stack
    if block.isAlone, !filling.block.opensLine, !filling.block.body.isEmpty {
      literal(indentation[...], layout.source, nil)
    }
    isLineBegun = !block.isAlone && filling.block.opensLine
    emit(
      filling.block.body,
      Layout(source: filling.source, indentation: indentation, dedent: filling.block.intrinsic)
    )
    isLineBegun = false
    stack = outerStack
    fillings[block.name] = filling
  }

  private mutating func call(_ routine: Routine, _ source: SourceText, _ at: Int) {
    // Behind the deepest call nothing runs, so a chain of ever new indentations ends there.
    if routineNumbers[routine] == nil, routineDepth < Renderer.deepestCall {
      guard pending.count < TemplateCompiler.mostRoutines else {
        exhaust(
          Message("bagian saling memanggil terlalu banyak", en: "partials call each other too often"),
          Layout(source: source),
          at
        )
        return
      }
      pending.append((routine, fillings, routineDepth + 1))
      routineNumbers[routine] = pending.count
      program.routines.append(0..<0)
    }
    append(.call, .none, routineNumbers[routine] ?? 0, site(routine.name, source, at))
  }

  mutating func emitRoutine(_ index: Int) {
    let (routine, saved, depth) = pending[index]
    routineDepth = depth
    guard let tree = trees[routine.name].flatMap({ $0 }), !isExhausted else { return }
    fillings = saved
    isMergeable = false
    let start = program.code.count
    emit(tree.nodes, Layout(source: tree.source, indentation: routine.indentation))
    program.routines[index + 1] = start..<program.code.count
  }
}
