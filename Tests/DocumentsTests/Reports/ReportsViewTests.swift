import Core
import Documents
import Standard
import Testing

/// Every way in which a view differs from its shape.
private func mismatches(_ value: ViewObject, _ shape: Shape, at path: String = "") -> [String] {
  var result = value.names.filter { shape[$0] == nil }.map { "\(path)\($0): undeclared" }
  for variable in shape.variables {
    let place = path + variable.name
    switch (value[variable.name], variable.kind) {
    case (nil, _): result.append("\(place): not there")
    case (.missing, _): if !variable.isOptional { result.append("\(place): missing") }
    case (.text(let text), .text): if text.isEmpty { result.append("\(place): empty") }
    case (.markup, .markup), (.flag, .flag): break
    case (.object(let object), .object(let inner)): result += mismatches(object, inner, at: "\(place).")
    case (.list(let items), .list(let inner)), (.marked(_, let items), .list(let inner)):
      for case .object(let object) in items { result += mismatches(object, inner, at: "\(place).") }
    case (.lazy(let list), .list(let inner)):
      for case .object(let object) in list.elements { result += mismatches(object, inner, at: "\(place).") }
    case (.list(let items), .texts):
      if items.contains(where: { if case .text = $0 { false } else { true } }) { result.append(place) }
    default: result.append("\(place): other kind")
    }
  }
  return result
}

@Suite struct ReportsViewTests {
  @Test(.enabled(if: ReportsData.shared != nil, "samples not found"), arguments: ReportsData.samples)
  func `views of the samples have exactly the names of their shapes`(_ name: String, _ per: String) throws {
    let documents = try ReportsData.documents(ReportsData.sample(name, per: per))
    #expect(!documents.isEmpty)
    for document in documents {
      let shape = try #require(Reports.shape(of: document.kind))
      #expect(mismatches(document.view, shape) == [], "\(document.kind) \(document.stem)")
    }
  }

  @Test(arguments: [
    DocumentKind.daily, .monthly, .matrix, .yearlyRegister, .findings, .index,
  ])
  func `no name of a shape is declared twice and none lacks a meaning`(_ kind: DocumentKind) throws {
    let shape = try #require(Reports.shape(of: kind))
    let names = shape.variables.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(shape.variables.allSatisfy { !$0.meaning.isEmpty })
    #expect(mismatches(shape.sample, shape) == [])
  }

  @Test func `no page but the register shows who asked`() throws {
    let judgement = try ReportsData.register(
      """
      nomor_register,diterima,nama_pemohon,alamat,nomor_identitas,jenis_identitas,telepon,email,pekerjaan,penerima
      001/X,2021-10-04,Cut Rahasia,Gampong Rahasia,3201RAHASIA,ktp,0812-RAHASIA-000,rahasia@x,Rahasiawan,Rahasia
      002/X,31/02/2021,=Cut Rahasia,Gampong Rahasia,99RAHASIA,ktp,+RAHASIA,rahasia,Rahasiawan,Rahasia
      """,
      per: "2021-10-31"
    )
    for document in try ReportsData.documents(judgement) {
      let text = String(describing: document.view).lowercased()
      #expect(text.contains("rahasia") == (document.kind == .yearlyRegister), "\(document.kind)")
    }
  }

  @Test func `stems are dates and months`() throws {
    let judgement = try ReportsData.register(
      "nomor_register,diterima\n1,2021-10-04\n",
      per: "2021-10-31"
    )
    let stems = try ReportsData.documents(judgement).map { "\($0.kind.folder)/\($0.stem)" }
    #expect(
      stems == [
        "harian/2021-10-04", "harian/2021-10-18", "bulanan/2021-10", "matriks/2021-10",
        "tahunan/2021/register", "/temuan", "/indeks",
      ]
    )
  }
}
