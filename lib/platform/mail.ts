import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from './env'

export type Mail = {
  /** Names the message to every mail server on its way: sent twice, it is recognized. */
  id: string
  to: string[]
  subject: string
  text: string
  attachment?: { name: string; contentType: string; bytes: Uint8Array }
}
export type Posted = { how: 'smtp' } | { how: 'file'; file: string }

/**
 * Sends a mail over SMTP. Without SMTP_URL nothing leaves: the message is written to DATA_DIR/mail, to be looked at.
 * @throws Error when the server does not take it for every address.
 */
export async function sendMail(mail: Mail): Promise<Posted> {
  const { SMTP_URL, MAIL_FROM, DATA_DIR } = env()
  const message = {
    ...{ from: MAIL_FROM, to: mail.to, subject: mail.subject, text: mail.text, messageId: `<${mail.id}@farmtally>` },
    attachments: mail.attachment ? [{ ...named(mail.attachment), content: Buffer.from(mail.attachment.bytes) }] : [],
  }
  if (SMTP_URL) {
    const transport = createTransport(SMTP_URL, {
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    } as never)
    try {
      const { rejected } = await transport.sendMail(message)
      if (rejected && rejected.length > 0)
        throw new Error(`The mail server refused ${rejected.map(String).join(', ')}.`)
    } finally {
      transport.close()
    }
    return { how: 'smtp' }
  }
  const written = await createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  const folder = path.join(/*turbopackIgnore: true*/ DATA_DIR, 'mail')
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, `${mail.id.replace(/[^\w.-]/g, '-')}.eml`)
  await writeFile(file, written.message as Buffer)
  return { how: 'file', file }
}

const named = ({ name, contentType }: NonNullable<Mail['attachment']>) => ({ filename: name, contentType })
