import type { SlipLanguage } from './slip-data'

/** The words of a receipt and a statement of advances in one language. Placeholders in braces are filled by `fill`. */
export type AdvanceWords = {
  receipt: string
  statement: string
  /** `{number}` */
  number: string
  received: string
  amount: string
  reason: string
  goods: string
  method: string
  methods: Record<'cash' | 'bank' | 'upi' | 'cheque' | 'in_kind', string>
  reference: string
  promise: string
  date: string
  paidBack: string
  open: string
  cancelled: string
  none: string
}

const en: AdvanceWords = {
  receipt: 'Receipt of an advance',
  statement: 'Statement of advances',
  number: 'No. {number}',
  received: 'Received as an advance on maize',
  amount: 'Amount',
  reason: 'For',
  goods: 'Goods received',
  method: 'How',
  methods: { cash: 'cash', bank: 'bank transfer', upi: 'UPI', cheque: 'cheque', in_kind: 'goods' },
  reference: 'Reference',
  promise: 'It is paid back from the maize that is delivered.',
  date: 'Date',
  paidBack: 'Paid back',
  open: 'Still open',
  cancelled: 'CANCELLED',
  none: 'No advance was given.',
}

const hi: AdvanceWords = {
  receipt: 'अग्रिम की रसीद',
  statement: 'अग्रिम का विवरण',
  number: 'क्रमांक {number}',
  received: 'मक्के के बदले अग्रिम प्राप्त',
  amount: 'राशि',
  reason: 'किसलिए',
  goods: 'प्राप्त सामान',
  method: 'कैसे',
  methods: { cash: 'नक़द', bank: 'बैंक', upi: 'UPI', cheque: 'चेक', in_kind: 'सामान' },
  reference: 'संदर्भ',
  promise: 'यह दिए जाने वाले मक्के से चुकाया जाएगा।',
  date: 'तारीख',
  paidBack: 'चुकाया',
  open: 'बाकी',
  cancelled: 'रद्द',
  none: 'कोई अग्रिम नहीं दिया गया।',
}

const kn: AdvanceWords = {
  receipt: 'ಮುಂಗಡದ ರಸೀದಿ',
  statement: 'ಮುಂಗಡಗಳ ವಿವರ',
  number: 'ಸಂಖ್ಯೆ {number}',
  received: 'ಮೆಕ್ಕೆಜೋಳದ ಮೇಲೆ ಮುಂಗಡ ಸ್ವೀಕರಿಸಲಾಗಿದೆ',
  amount: 'ಮೊತ್ತ',
  reason: 'ಯಾವುದಕ್ಕೆ',
  goods: 'ಸ್ವೀಕರಿಸಿದ ವಸ್ತು',
  method: 'ಹೇಗೆ',
  methods: { cash: 'ನಗದು', bank: 'ಬ್ಯಾಂಕ್', upi: 'UPI', cheque: 'ಚೆಕ್', in_kind: 'ವಸ್ತು' },
  reference: 'ಉಲ್ಲೇಖ',
  promise: 'ಇದನ್ನು ಕೊಡುವ ಮೆಕ್ಕೆಜೋಳದಿಂದ ತೀರಿಸಲಾಗುತ್ತದೆ.',
  date: 'ದಿನಾಂಕ',
  paidBack: 'ತೀರಿಸಿದ್ದು',
  open: 'ಬಾಕಿ',
  cancelled: 'ರದ್ದು',
  none: 'ಯಾವ ಮುಂಗಡವನ್ನೂ ಕೊಟ್ಟಿಲ್ಲ.',
}

const te: AdvanceWords = {
  receipt: 'అడ్వాన్స్ రసీదు',
  statement: 'అడ్వాన్సుల వివరం',
  number: 'సంఖ్య {number}',
  received: 'మొక్కజొన్నపై అడ్వాన్స్ అందింది',
  amount: 'మొత్తం',
  reason: 'దేనికి',
  goods: 'అందిన సరుకు',
  method: 'ఎలా',
  methods: { cash: 'నగదు', bank: 'బ్యాంక్', upi: 'UPI', cheque: 'చెక్', in_kind: 'సరుకు' },
  reference: 'సూచిక',
  promise: 'ఇచ్చే మొక్కజొన్న నుండి ఇది తీర్చబడుతుంది.',
  date: 'తేదీ',
  paidBack: 'తీర్చినది',
  open: 'బాకీ',
  cancelled: 'రద్దు',
  none: 'అడ్వాన్స్ ఏదీ ఇవ్వలేదు.',
}

const ta: AdvanceWords = {
  receipt: 'முன்பண ரசீது',
  statement: 'முன்பண விவரம்',
  number: 'எண் {number}',
  received: 'மக்காச்சோளத்திற்கு முன்பணம் பெறப்பட்டது',
  amount: 'தொகை',
  reason: 'எதற்கு',
  goods: 'பெற்ற பொருள்',
  method: 'எப்படி',
  methods: { cash: 'ரொக்கம்', bank: 'வங்கி', upi: 'UPI', cheque: 'காசோலை', in_kind: 'பொருள்' },
  reference: 'குறிப்பு',
  promise: 'கொடுக்கும் மக்காச்சோளத்திலிருந்து இது திருப்பிச் செலுத்தப்படும்.',
  date: 'தேதி',
  paidBack: 'திருப்பியது',
  open: 'நிலுவை',
  cancelled: 'ரத்து',
  none: 'முன்பணம் எதுவும் கொடுக்கப்படவில்லை.',
}

const mr: AdvanceWords = {
  receipt: 'आगाऊ रकमेची पावती',
  statement: 'आगाऊ रकमांचा तपशील',
  number: 'क्रमांक {number}',
  received: 'मक्यापोटी आगाऊ रक्कम मिळाली',
  amount: 'रक्कम',
  reason: 'कशासाठी',
  goods: 'मिळालेला माल',
  method: 'कसे',
  methods: { cash: 'रोख', bank: 'बँक', upi: 'UPI', cheque: 'धनादेश', in_kind: 'माल' },
  reference: 'संदर्भ',
  promise: 'ही रक्कम दिल्या जाणाऱ्या मक्यातून फेडली जाईल.',
  date: 'तारीख',
  paidBack: 'फेडले',
  open: 'बाकी',
  cancelled: 'रद्द',
  none: 'आगाऊ रक्कम दिलेली नाही.',
}

export const advanceWords: Record<SlipLanguage, AdvanceWords> = { en, hi, kn, te, ta, mr }
