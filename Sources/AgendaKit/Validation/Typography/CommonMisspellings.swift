/// Misspellings that are common in English, whatever the text is about.
enum CommonMisspellings {
  /// The word as it is misspelt, and as it is meant.
  private static let pairs: [(String, String)] = [
    ("accomodate", "accommodate"), ("accomodation", "accommodation"), ("acheive", "achieve"),
    ("adress", "address"), ("agreeement", "agreement"),
    ("apparant", "apparent"), ("arguement", "argument"), ("availble", "available"),
    ("begining", "beginning"), ("beleive", "believe"), ("betwen", "between"),
    ("comittee", "committee"), ("commitee", "committee"), ("commited", "committed"),
    ("concensus", "consensus"), ("consistant", "consistent"), ("definately", "definitely"),
    ("developement", "development"), ("devide", "divide"), ("dissemenate", "disseminate"),
    ("embarass", "embarrass"), ("enviroment", "environment"), ("existance", "existence"),
    ("experiance", "experience"), ("fourty", "forty"), ("foward", "forward"),
    ("goverment", "government"), ("goverments", "governments"), ("garantee", "guarantee"),
    ("greatful", "grateful"), ("harrass", "harass"), ("immediatly", "immediately"),
    ("independant", "independent"), ("intrested", "interested"),
    ("knowlege", "knowledge"), ("liase", "liaise"), ("liason", "liaison"),
    ("maintainance", "maintenance"), ("millenium", "millennium"), ("neccessary", "necessary"),
    ("necesary", "necessary"), ("occassion", "occasion"), ("occured", "occurred"),
    ("occurence", "occurrence"), ("occuring", "occurring"), ("oppurtunity", "opportunity"),
    ("paricipants", "participants"), ("persue", "pursue"), ("posession", "possession"),
    ("preceed", "precede"), ("priviledge", "privilege"), ("proceedure", "procedure"),
    ("publically", "publicly"), ("questionaire", "questionnaire"), ("recieve", "receive"),
    ("recieved", "received"), ("recomend", "recommend"), ("recomended", "recommended"),
    ("refered", "referred"), ("refering", "referring"), ("relevent", "relevant"),
    ("responsable", "responsible"), ("seperate", "separate"), ("seperately", "separately"),
    ("sieze", "seize"), ("succesful", "successful"), ("successfull", "successful"),
    ("supercede", "supersede"), ("supress", "suppress"), ("thier", "their"),
    ("tommorow", "tomorrow"),
    ("transfered", "transferred"), ("truely", "truly"), ("untill", "until"), ("wether", "whether"),
    ("wich", "which"), ("whcih", "which"), ("writting", "writing"), ("prosection", "prosecution"),
    ("investigaton", "investigation"), ("coperation", "cooperation"), ("taht", "that"),
    ("whith", "with"), ("wiht", "with"),
    ("fith", "fifth"), ("frist", "first"), ("secnd", "second"), ("thrid", "third"),
    ("sixt", "sixth"), ("eigth", "eighth"), ("nineth", "ninth"), ("anex", "annex"),
    ("enitled", "entitled"), ("itmes", "items"), ("itme", "item"), ("meetign", "meeting"),
  ]

  private static let byHash: [UInt64: String] = {
    var table: [UInt64: String] = [:]
    for (wrong, right) in pairs { table[KnownWords.hash(Array(wrong.utf8).span)] = right }
    return table
  }()

  /// What a word in small letters was meant to be; nil if it is not among these.
  static func meant(_ letters: [UInt8]) -> String? { byHash[KnownWords.hash(letters.span)] }
}
