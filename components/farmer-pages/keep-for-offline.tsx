/**
 * Starts the worker that keeps pages for days without a network, and says when a page comes from there: a kept page was
 * written before, so it is the browser that has to notice.
 */
const script = `(function(){
if(navigator.serviceWorker)navigator.serviceWorker.register('/farmer/sw',{scope:'/farmer'}).catch(function(){});
function tell(){var n=document.querySelector('[data-offline]');if(n)n.hidden=navigator.onLine}
addEventListener('online',tell);addEventListener('offline',tell);tell()})()`

export function KeepForOffline({ nonce }: { nonce?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, so small that no bundle is needed
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
}
