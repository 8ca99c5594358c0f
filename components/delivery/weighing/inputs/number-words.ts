/** How a word is compared: one form for each letter, chandrabindu as anusvara, no joiners. */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ँ', 'ं')
    .replace(/[\u200b-\u200d]/g, '')

const english = `zero oh nil
one
two
three
four
five
six
seven
eight
nine
ten
eleven
twelve
thirteen
fourteen
fifteen
sixteen
seventeen
eighteen
nineteen`
export const englishTens = ['', '', 'twenty', 'thirty', 'forty fourty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Nought to a hundred, a line each; recognizers and people spell many of them in several ways. */
const hindi = `शून्य ज़ीरो जीरो
एक
दो
तीन
चार
पांच
छह छः छे छ छै
सात
आठ
नौ
दस
ग्यारह
बारह
तेरह
चौदह
पंद्रह पन्द्रह पंद्रा
सोलह
सत्रह सतरह
अठारह अट्ठारह
उन्नीस
बीस
इक्कीस
बाईस बाइस
तेईस तेइस
चौबीस
पच्चीस
छब्बीस
सत्ताईस सत्ताइस
अट्ठाईस अट्ठाइस अठाईस अठाइस
उनतीस उन्तीस
तीस
इकतीस इकत्तीस
बत्तीस
तैंतीस तैतीस तेतीस
चौंतीस चौतीस
पैंतीस पैतीस
छत्तीस
सैंतीस सैतीस
अड़तीस
उनतालीस उन्तालीस
चालीस
इकतालीस
बयालीस बियालीस
तैंतालीस तैतालीस तेतालीस तिरतालीस
चौवालीस चवालीस चौंवालीस
पैंतालीस पैतालीस
छियालीस
सैंतालीस सैतालीस
अड़तालीस
उनचास उन्चास
पचास
इक्यावन
बावन
तिरपन तिरेपन
चौवन चव्वन
पचपन
छप्पन
सत्तावन
अट्ठावन अठावन
उनसठ
साठ
इकसठ
बासठ
तिरसठ तिरेसठ
चौंसठ चौसठ
पैंसठ पैसठ
छियासठ
सड़सठ सरसठ
अड़सठ
उनहत्तर उनहतर
सत्तर
इकहत्तर इकहतर
बहत्तर बहतर
तिहत्तर
चौहत्तर
पचहत्तर पिचहत्तर
छिहत्तर
सतहत्तर
अठहत्तर
उनासी उन्यासी
अस्सी
इक्यासी
बयासी
तिरासी
चौरासी
पचासी
छियासी
सत्तासी सतासी
अट्ठासी अठासी
नवासी
नब्बे
इक्यानवे इक्यानबे
बानवे बानबे
तिरानवे तिरानबे
चौरानवे चौरानबे
पचानवे पंचानवे पचानबे पंचानबे
छियानवे छियानबे
सत्तानवे सत्तानबे
अट्ठानवे अट्ठानबे अठानवे अठानबे
निन्यानवे निन्यानबे
सौ`

function table(text: string): [string, number][] {
  return text
    .split('\n')
    .flatMap((line, value) => line.split(' ').map((word): [string, number] => [plainWord(word), value]))
}

export const englishWords: ReadonlyMap<string, number> = new Map([
  ...table(english),
  ...englishTens.flatMap((words, ten) =>
    words
      .split(' ')
      .filter(Boolean)
      .map((word): [string, number] => [word, ten * 10]),
  ),
])
export const hindiWords: ReadonlyMap<string, number> = new Map(table(hindi))
/** Every word with its value, one spelling for two values would show here. */
export const hindiPairs: readonly [string, number][] = table(hindi)
