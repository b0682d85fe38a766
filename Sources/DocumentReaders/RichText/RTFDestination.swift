/// Where the text of a group goes.
enum RTFDestination: UInt8 {
  case body, header, footer, note, shape
  /// The bullet or number before a paragraph, in words.
  case marker
  case fonts, colors, styles
  case skipped
  /// A text for programs that know no Unicode, with the text for all others in a group within.
  case forOldPrograms

  /// What a control word at the start of a group makes of it; nil where the word says nothing of that.
  ///
  /// - Parameter isOptional: whether `\*` stands before it, which tells a reader to skip what it does not know.
  init?(_ word: String, isOptional: Bool) {
    switch word {
    case "rtf": self = .body
    case "fonttbl": self = .fonts
    case "colortbl": self = .colors
    case "stylesheet": self = .styles
    case "header", "headerl", "headerr", "headerf": self = .header
    case "footer", "footerl", "footerr", "footerf": self = .footer
    case "footnote": self = .note
    case "shptxt", "dptxbxtext": self = .shape
    case "pntext", "listtext": self = .marker
    case "upr": self = .forOldPrograms
    default:
      guard isOptional ? !Self.withText.contains(word) : Self.withoutText.contains(word) else { return nil }
      self = .skipped
    }
  }

  /// Groups that programs may skip, but that have text in them.
  private static let withText: Set<String> = [
    "shpinst", "shpgrp", "do", "ud", "moMath", "moMathPara", "nesttableprops", "shptxt", "result",
  ]

  private static let withoutText: Set<String> = [
    "aftncn", "aftnsep", "aftnsepc", "annotation", "atnauthor", "atndate", "atnicn", "atnid", "atnparent", "atnref",
    "atntime", "atrfend", "atrfstart", "author", "background", "bkmkend", "bkmkstart", "blipuid", "buptim",
    "category", "colorschememapping", "comment", "company", "creatim", "datafield", "datastore", "doccomm", "docvar",
    "falt", "fchars", "ffdeftext", "ffentrymcr", "ffexitmcr", "ffformat", "ffhelptext", "ffl", "ffname", "ffstattext",
    "filetbl", "fldinst", "fldtype", "fontemb", "fontfile", "formfield", "ftncn", "ftnsep", "ftnsepc", "generator",
    "gridtbl", "hlinkbase", "info", "keycode", "keywords", "latentstyles", "lchars", "levelnumbers", "leveltext",
    "linkval", "list", "listlevel", "listname", "listoverride", "listoverridetable", "listpicture", "liststylename",
    "listtable", "manager", "mmathPr", "nextfile", "nonesttables", "nonshppict", "objalias", "objclass", "objdata",
    "objname", "objsect", "objtime", "operator", "panose", "passwordhash", "pgdsctbl", "pict",
    "picprop", "pn", "pnseclvl", "pntxta", "pntxtb", "printim", "private", "propname", "protend", "protstart",
    "protusertbl", "pxe", "revtbl", "revtim", "rsidtbl", "rxe", "shprslt", "sn", "sp", "staticval", "subject", "sv",
    "svb", "tc", "template", "themedata", "title", "txe", "userprops", "wgrffmtfilter", "windowcaption",
    "writereservation",
    "writereservhash", "xe", "xform", "xmlattrname", "xmlattrvalue", "xmlclose", "xmlname", "xmlnstbl", "xmlopen",
  ]
}
