import Testing

@testable import Standard

@Suite("Names of UU 14/2008") struct StatuteNameTests {
  @Test(arguments: [
    "UU 14/2008", "UU No. 14 Tahun 2008", "UU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
    "UU KIP", "UU KIP Pasal 17", "Undang-Undang 14/2008 Pasal 17", "UU 14 2008", "",
  ])
  func areNoOtherStatute(_ text: String) {
    #expect(OtherStatuteCheck.isOpennessLaw(text))
  }

  @Test(arguments: [
    "UU 23/2006 Pasal 84", "UU No. 27 Tahun 2022", "UU 14/2008 jo UU 23/2006", "KUHAP", "UU Perbankan",
    "UU 14/1992", "UU 8/2008",
  ])
  func differFromOthers(_ text: String) {
    #expect(!OtherStatuteCheck.isOpennessLaw(text))
  }
}
