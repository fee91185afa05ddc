import Testing

@testable import Standard

@Suite("UU-17J") struct OtherStatuteCheckTests {
  @Test(arguments: [
    Line(.refused, ["dasar_pengecualian": "17.j UU 23/2006 Pasal 84"]),
    Line(.refused, ["dasar_pengecualian": "17.j"], ["UU-17J dasar_pengecualian"]),
    Line(.refused, ["dasar_pengecualian": "17.j UU 14/2008"], ["UU-17J dasar_pengecualian"]),
    Line(.refused, ["dasar_pengecualian": "17.j UU No. 14 Tahun 2008"], ["UU-17J dasar_pengecualian"]),
    Line(
      .refused,
      ["dasar_pengecualian": "", "alasan_penolakan": "Pasal 17 huruf j"],
      ["UU-17J alasan_penolakan"]
    ),
    Line(.refused, ["dasar_pengecualian": "17.h"]),
  ])
  func appearsExactlyWhere(_ line: Line) throws { try line.verify(OtherStatuteCheck.self) }
}
