/// The short names of States and other parties, as lists in reports write them.
///
/// Source: the names of the Member States of the United Nations and of other parties, UNTERM
/// (https://unterm.un.org), with the years in which States changed theirs.
enum StateTable {
  /// The names that are used now.
  static let names: [String] = [
    "Afghanistan", "Albania", "Algeria", "Andorra", "Angola", "Antigua and Barbuda", "Argentina",
    "Armenia", "Australia", "Austria", "Azerbaijan", "Bahamas", "Bahrain", "Bangladesh",
    "Barbados", "Belarus", "Belgium", "Belize", "Benin", "Bhutan",
    "Bolivia (Plurinational State of)", "Bosnia and Herzegovina", "Botswana", "Brazil",
    "Brunei Darussalam", "Bulgaria", "Burkina Faso", "Burundi", "Cabo Verde", "Cambodia",
    "Cameroon", "Canada", "Central African Republic", "Chad", "Chile", "China", "Colombia",
    "Comoros", "Congo", "Costa Rica", "Côte d'Ivoire", "Croatia", "Cuba", "Cyprus", "Czechia",
    "Democratic People's Republic of Korea", "Democratic Republic of the Congo", "Denmark",
    "Djibouti", "Dominica", "Dominican Republic", "Ecuador", "Egypt", "El Salvador",
    "Equatorial Guinea", "Eritrea", "Estonia", "Eswatini", "Ethiopia", "Fiji", "Finland",
    "France", "Gabon", "Gambia", "Georgia", "Germany", "Ghana", "Greece", "Grenada", "Guatemala",
    "Guinea", "Guinea-Bissau", "Guyana", "Haiti", "Honduras", "Hungary", "Iceland", "India",
    "Indonesia", "Iran (Islamic Republic of)", "Iraq", "Ireland", "Israel", "Italy", "Jamaica",
    "Japan", "Jordan", "Kazakhstan", "Kenya", "Kiribati", "Kuwait", "Kyrgyzstan",
    "Lao People's Democratic Republic", "Latvia", "Lebanon", "Lesotho", "Liberia", "Libya",
    "Liechtenstein", "Lithuania", "Luxembourg", "Madagascar", "Malawi", "Malaysia", "Maldives",
    "Mali", "Malta", "Marshall Islands", "Mauritania", "Mauritius", "Mexico",
    "Micronesia (Federated States of)", "Monaco", "Mongolia", "Montenegro", "Morocco",
    "Mozambique", "Myanmar", "Namibia", "Nauru", "Nepal", "Netherlands (Kingdom of the)",
    "New Zealand", "Nicaragua", "Niger", "Nigeria", "North Macedonia", "Norway", "Oman",
    "Pakistan", "Palau", "Panama", "Papua New Guinea", "Paraguay", "Peru", "Philippines",
    "Poland", "Portugal", "Qatar", "Republic of Korea", "Republic of Moldova", "Romania",
    "Russian Federation", "Rwanda", "Saint Kitts and Nevis", "Saint Lucia",
    "Saint Vincent and the Grenadines", "Samoa", "San Marino", "Sao Tome and Principe",
    "Saudi Arabia", "Senegal", "Serbia", "Seychelles", "Sierra Leone", "Singapore", "Slovakia",
    "Slovenia", "Solomon Islands", "Somalia", "South Africa", "South Sudan", "Spain",
    "Sri Lanka", "Sudan", "Suriname", "Sweden", "Switzerland", "Syrian Arab Republic",
    "Tajikistan", "Thailand", "Timor-Leste", "Togo", "Tonga", "Trinidad and Tobago", "Tunisia",
    "Türkiye", "Turkmenistan", "Tuvalu", "Uganda", "Ukraine", "United Arab Emirates",
    "United Kingdom", "United Republic of Tanzania", "United States of America", "Uruguay",
    "Uzbekistan", "Vanuatu", "Venezuela (Bolivarian Republic of)", "Viet Nam", "Yemen", "Zambia",
    "Zimbabwe", "Cook Islands", "European Union", "Holy See", "Niue", "State of Palestine",
  ]

  /// A name that a State had until it took another.
  struct Renaming: Sendable {
    let current: String
    let old: String
    /// The year of the change; in it, either name is right.
    let year: Int
  }

  /// The changes of names.
  static let renamings: [Renaming] = [
    Renaming(current: "Cabo Verde", old: "Cape Verde", year: 2013),
    Renaming(current: "Czechia", old: "Czech Republic", year: 2016),
    Renaming(current: "Eswatini", old: "Swaziland", year: 2018),
    Renaming(current: "Libya", old: "Libyan Arab Jamahiriya", year: 2011),
    Renaming(current: "Netherlands (Kingdom of the)", old: "Netherlands", year: 2023),
    Renaming(
      current: "North Macedonia",
      old: "the former Yugoslav Republic of Macedonia",
      year: 2019
    ),
    Renaming(current: "Türkiye", old: "Turkey", year: 2022),
    Renaming(current: "State of Palestine", old: "Palestine", year: 2012),
  ]

  /// Longer or shorter forms that are right too.
  static let forms: [(name: String, form: String)] = [
    ("United Kingdom", "United Kingdom of Great Britain and Northern Ireland"),
    ("United States of America", "United States"),
  ]

  /// Names in common use that are not those of the United Nations.
  static let common: [(name: String, common: String)] = [
    ("Côte d'Ivoire", "Ivory Coast"), ("Timor-Leste", "East Timor"),
    ("Myanmar", "Burma"), ("Viet Nam", "Vietnam"), ("Russian Federation", "Russia"),
    ("Republic of Korea", "South Korea"),
    ("Democratic People's Republic of Korea", "North Korea"),
    ("Iran (Islamic Republic of)", "Iran"),
    ("Iran (Islamic Republic of)", "Islamic Republic of Iran"),
    ("Bolivia (Plurinational State of)", "Bolivia"),
    ("Bolivia (Plurinational State of)", "Plurinational State of Bolivia"),
    ("Venezuela (Bolivarian Republic of)", "Venezuela"),
    ("Venezuela (Bolivarian Republic of)", "Bolivarian Republic of Venezuela"),
    ("Micronesia (Federated States of)", "Micronesia"),
    ("Syrian Arab Republic", "Syria"), ("Republic of Moldova", "Moldova"),
    ("Lao People's Democratic Republic", "Laos"), ("United Republic of Tanzania", "Tanzania"),
    ("Brunei Darussalam", "Brunei"), ("Holy See", "Vatican"),
    ("Democratic Republic of the Congo", "DR Congo"), ("United Kingdom", "Great Britain"),
    ("United States of America", "USA"), ("Netherlands (Kingdom of the)", "Holland"),
    ("Gambia", "The Gambia"), ("Bahamas", "The Bahamas"),
    ("North Macedonia", "Macedonia"),
  ]
}
