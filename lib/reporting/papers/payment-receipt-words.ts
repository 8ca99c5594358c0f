import type { SlipLanguage } from './slip-data'

/** The words of a payment's receipt that an advance's does not have. */
type PaymentReceiptWords = { receipt: string; received: string; slips: string; promise: string; reversed: string }

export const paymentReceiptWords: Record<SlipLanguage, PaymentReceiptWords> = {
  en: {
    receipt: 'Receipt of a payment',
    received: 'Received for maize delivered',
    slips: 'For slips',
    promise: 'With this the amounts of these slips are paid as shown.',
    reversed: 'REVERSED',
  },
  hi: {
    receipt: 'भुगतान की रसीद',
    received: 'दिए गए मक्के के लिए प्राप्त',
    slips: 'पर्चियाँ',
    promise: 'इससे इन पर्चियों की दिखाई गई रकम चुकाई गई।',
    reversed: 'वापस लिया',
  },
  kn: {
    receipt: 'ಪಾವತಿಯ ರಸೀದಿ',
    received: 'ಕೊಟ್ಟ ಮೆಕ್ಕೆಜೋಳಕ್ಕೆ ಸ್ವೀಕರಿಸಿದ ಮೊತ್ತ',
    slips: 'ಚೀಟಿಗಳು',
    promise: 'ಈ ಚೀಟಿಗಳ ತೋರಿಸಿದ ಮೊತ್ತ ಇದರಿಂದ ಪಾವತಿಯಾಗಿದೆ.',
    reversed: 'ಹಿಂಪಡೆಯಲಾಗಿದೆ',
  },
  te: {
    receipt: 'చెల్లింపు రశీదు',
    received: 'ఇచ్చిన మొక్కజొన్నకు అందుకున్నది',
    slips: 'స్లిప్పులు',
    promise: 'దీనితో ఈ స్లిప్పుల్లో చూపిన మొత్తం చెల్లించబడింది.',
    reversed: 'రద్దు చేయబడింది',
  },
  ta: {
    receipt: 'பணம் பெற்ற ரசீது',
    received: 'கொடுத்த மக்காச்சோளத்திற்குப் பெற்றது',
    slips: 'சீட்டுகள்',
    promise: 'இதன் மூலம் இந்தச் சீட்டுகளில் காட்டிய தொகை செலுத்தப்பட்டது.',
    reversed: 'திரும்பப் பெறப்பட்டது',
  },
  mr: {
    receipt: 'पैसे मिळाल्याची पावती',
    received: 'दिलेल्या मक्यासाठी मिळाले',
    slips: 'चिठ्ठ्या',
    promise: 'यामुळे या चिठ्ठ्यांवर दाखवलेली रक्कम दिली गेली.',
    reversed: 'परत घेतले',
  },
}
