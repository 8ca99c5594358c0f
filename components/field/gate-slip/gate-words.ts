import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'

/** What the slip at the gate says beyond the words of the printed one. `{at}` is a clock time. */
export type GateWords = {
  expectedPrice: string
  expectedNote: string
  expectedValue: string
  advanceBalance: string
  question: string
  sign: string
  clear: string
  confirm: string
  withPin: string
  withSignature: string
  pinHint: string
  confirmed: string
  share: string
  print: string
}

export const languageNames: Record<SlipLanguage, string> = {
  en: 'English',
  hi: 'हिन्दी',
  kn: 'ಕನ್ನಡ',
  te: 'తెలుగు',
  ta: 'தமிழ்',
  mr: 'मराठी',
}

export const gateWords: Record<SlipLanguage, GateWords> = {
  en: {
    expectedPrice: 'Expected price',
    expectedNote: 'By today’s price list. The office decides the price.',
    expectedValue: 'Expected value',
    advanceBalance: 'Advance still open',
    question: 'Are the bags and the weight right?',
    sign: 'Sign here with a finger',
    clear: 'Clear',
    confirm: 'I confirm',
    withPin: 'Confirm with a PIN instead',
    withSignature: 'Sign instead',
    pinHint: 'Four digits that only the farmer knows',
    confirmed: 'Confirmed at {at}',
    share: 'Share',
    print: 'Print',
  },
  hi: {
    expectedPrice: 'अनुमानित भाव',
    expectedNote: 'आज की भाव सूची के अनुसार। भाव कार्यालय तय करता है।',
    expectedValue: 'अनुमानित मूल्य',
    advanceBalance: 'बाकी अग्रिम',
    question: 'क्या बोरियाँ और वज़न सही हैं?',
    sign: 'यहाँ उँगली से हस्ताक्षर करें',
    clear: 'मिटाएँ',
    confirm: 'मुझे मंज़ूर है',
    withPin: 'पिन से मंज़ूरी दें',
    withSignature: 'हस्ताक्षर करें',
    pinHint: 'चार अंक जो केवल किसान जानता है',
    confirmed: '{at} बजे मंज़ूर',
    share: 'भेजें',
    print: 'छापें',
  },
  kn: {
    expectedPrice: 'ಅಂದಾಜು ಬೆಲೆ',
    expectedNote: 'ಇಂದಿನ ಬೆಲೆ ಪಟ್ಟಿಯಂತೆ. ಬೆಲೆಯನ್ನು ಕಚೇರಿ ನಿರ್ಧರಿಸುತ್ತದೆ.',
    expectedValue: 'ಅಂದಾಜು ಮೌಲ್ಯ',
    advanceBalance: 'ಉಳಿದ ಮುಂಗಡ',
    question: 'ಚೀಲಗಳು ಮತ್ತು ತೂಕ ಸರಿಯಾಗಿವೆಯೇ?',
    sign: 'ಇಲ್ಲಿ ಬೆರಳಿನಿಂದ ಸಹಿ ಮಾಡಿ',
    clear: 'ಅಳಿಸಿ',
    confirm: 'ನನಗೆ ಒಪ್ಪಿಗೆ',
    withPin: 'ಪಿನ್ ಮೂಲಕ ಒಪ್ಪಿಗೆ ನೀಡಿ',
    withSignature: 'ಸಹಿ ಮಾಡಿ',
    pinHint: 'ರೈತರಿಗೆ ಮಾತ್ರ ಗೊತ್ತಿರುವ ನಾಲ್ಕು ಅಂಕೆಗಳು',
    confirmed: '{at} ಗಂಟೆಗೆ ಒಪ್ಪಿಗೆ',
    share: 'ಕಳುಹಿಸಿ',
    print: 'ಮುದ್ರಿಸಿ',
  },
  te: {
    expectedPrice: 'అంచనా ధర',
    expectedNote: 'ఈ రోజు ధరల జాబితా ప్రకారం. ధరను కార్యాలయం నిర్ణయిస్తుంది.',
    expectedValue: 'అంచనా విలువ',
    advanceBalance: 'మిగిలిన అడ్వాన్సు',
    question: 'బస్తాలు, బరువు సరిగ్గా ఉన్నాయా?',
    sign: 'ఇక్కడ వేలితో సంతకం చేయండి',
    clear: 'చెరిపివేయండి',
    confirm: 'నాకు అంగీకారం',
    withPin: 'పిన్‌తో అంగీకరించండి',
    withSignature: 'సంతకం చేయండి',
    pinHint: 'రైతుకు మాత్రమే తెలిసిన నాలుగు అంకెలు',
    confirmed: '{at} గంటలకు అంగీకరించారు',
    share: 'పంపండి',
    print: 'ముద్రించండి',
  },
  ta: {
    expectedPrice: 'எதிர்பார்க்கும் விலை',
    expectedNote: 'இன்றைய விலைப் பட்டியலின்படி. விலையை அலுவலகம் முடிவு செய்யும்.',
    expectedValue: 'எதிர்பார்க்கும் மதிப்பு',
    advanceBalance: 'மீதமுள்ள முன்பணம்',
    question: 'மூட்டைகளும் எடையும் சரியா?',
    sign: 'இங்கே விரலால் கையொப்பமிடவும்',
    clear: 'அழிக்கவும்',
    confirm: 'எனக்குச் சம்மதம்',
    withPin: 'பின் எண்ணால் சம்மதிக்கவும்',
    withSignature: 'கையொப்பமிடவும்',
    pinHint: 'விவசாயிக்கு மட்டும் தெரிந்த நான்கு இலக்கங்கள்',
    confirmed: '{at} மணிக்குச் சம்மதம்',
    share: 'அனுப்பவும்',
    print: 'அச்சிடவும்',
  },
  mr: {
    expectedPrice: 'अंदाजे भाव',
    expectedNote: 'आजच्या भाव यादीनुसार. भाव कार्यालय ठरवते.',
    expectedValue: 'अंदाजे मूल्य',
    advanceBalance: 'बाकी उचल',
    question: 'पोती आणि वजन बरोबर आहे का?',
    sign: 'येथे बोटाने सही करा',
    clear: 'पुसा',
    confirm: 'मला मान्य आहे',
    withPin: 'पिनने मान्यता द्या',
    withSignature: 'सही करा',
    pinHint: 'फक्त शेतकऱ्याला माहीत असलेले चार अंक',
    confirmed: '{at} वाजता मान्य',
    share: 'पाठवा',
    print: 'छापा',
  },
}
