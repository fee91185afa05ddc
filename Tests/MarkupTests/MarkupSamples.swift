import Core

@testable import Markup

/// A schema with keys, dates, codes and a repeated element, as the documents' schema has.
let sampleSchema = """
  <?xml version="1.0" encoding="UTF-8"?>
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:warkat:1"
      targetNamespace="urn:warkat:1" elementFormDefault="qualified">
    <xs:simpleType name="kode">
      <xs:restriction base="xs:string"><xs:pattern value="[A-Z]+[0-9]-[A-Z]+"/></xs:restriction>
    </xs:simpleType>
    <xs:simpleType name="saluran">
      <xs:restriction base="xs:string">
        <xs:enumeration value="langsung"/><xs:enumeration value="surat"/>
      </xs:restriction>
    </xs:simpleType>
    <xs:element name="tanda-bukti">
      <xs:complexType>
        <xs:sequence>
          <xs:element name="tanggal" type="xs:date"/>
          <xs:element name="saluran" type="saluran"/>
          <xs:element name="biaya" type="xs:integer" minOccurs="0"/>
          <xs:element name="temuan" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:simpleContent>
                <xs:extension base="xs:string"><xs:attribute name="kode" type="kode" use="required"/></xs:extension>
              </xs:simpleContent>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="nomor" type="xs:string" use="required"/>
      </xs:complexType>
      <xs:unique name="kodeUnik"><xs:selector xpath="*"/><xs:field xpath="@kode"/></xs:unique>
    </xs:element>
  </xs:schema>
  """

/// A valid document.
let goodDocument = """
  <?xml version="1.0" encoding="UTF-8"?>
  <tanda-bukti xmlns="urn:warkat:1" nomor="12/PPID/2021">
    <tanggal>2021-10-04</tanggal>
    <saluran>langsung</saluran>
    <biaya>1500</biaya>
    <temuan kode="SOP4-WAKTU">terlambat &amp; dicatat</temuan>
    <temuan kode="REG9-JAM">jam kosong</temuan>
  </tanda-bukti>
  """

/// The sample schema, compiled.
func compiledSchema() throws -> XMLSchema {
  try XMLSchema(bytes: Array(sampleSchema.utf8), name: "contoh.xsd")
}

extension [MarkupProblem] {
  /// As a person reads them, in English.
  var texts: [String] { map { $0.text(.english) } }
}

extension String {
  /// This text with one passage replaced; the text itself where it has no such passage.
  func with(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
