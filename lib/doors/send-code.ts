import { log } from '@/lib/platform/log'
import { sms } from '@/lib/platform/sms'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import type { RequestedCode } from '@/lib/services/user/operations/request-code'

/** As registered with the operators: a template may not differ from its text by a letter. */
const texts: Record<SlipLanguage, string> = {
  en: '{code} is your FarmTally code. It is good for 10 minutes. Tell it to nobody.',
  hi: '{code} आपका FarmTally कोड है। यह 10 मिनट तक चलेगा। किसी को न बताएँ।',
  kn: '{code} ನಿಮ್ಮ FarmTally ಕೋಡ್. ಇದು 10 ನಿಮಿಷ ನಡೆಯುತ್ತದೆ. ಯಾರಿಗೂ ಹೇಳಬೇಡಿ.',
  te: '{code} మీ FarmTally కోడ్. ఇది 10 నిమిషాలు పనిచేస్తుంది. ఎవరికీ చెప్పకండి.',
  ta: '{code} உங்கள் FarmTally குறியீடு. இது 10 நிமிடங்கள் செல்லும். யாரிடமும் சொல்லாதீர்கள்.',
  mr: '{code} हा तुमचा FarmTally कोड आहे. तो 10 मिनिटे चालेल. कोणालाही सांगू नका.',
}

/** After the answer left, so that nobody can tell from its time whether a phone is known. A lost message is asked for again. */
export async function sendCode({ phone, code }: RequestedCode, language: SlipLanguage): Promise<void> {
  if (code === null) return
  try {
    await sms().send({ to: phone, text: texts[language].replace('{code}', code), template: 'sign-in-code', language })
  } catch (error) {
    log().error({ err: error }, 'a sign-in code could not be sent')
  }
}
