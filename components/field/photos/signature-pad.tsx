'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { jpegOf } from './compress-photo'

type SignaturePadProps = {
  label: string
  clearLabel: string
  doneLabel: string
  /** The signature as a small picture, dark on white whatever the theme. */
  onSigned: (picture: Blob) => void
}
type Point = { x: number; y: number }

/** Signing with a finger on the glass. Whoever cannot, uses the PIN beside it. */
export function SignaturePad({ label, clearLabel, doneLabel, onSigned }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const last = useRef<Point | null>(null)
  const [length, setLength] = useState(0)

  useEffect(() => {
    if (canvas.current) wipe(canvas.current)
  }, [])

  function draw(event: React.PointerEvent<HTMLCanvasElement>) {
    const at = pointOf(event)
    const from = last.current
    if (!from) return
    last.current = at
    const brush = event.currentTarget.getContext('2d')
    if (!brush) return
    brush.beginPath()
    brush.moveTo(from.x, from.y)
    brush.lineTo(at.x, at.y)
    brush.stroke()
    setLength((old) => old + Math.hypot(at.x - from.x, at.y - from.y))
  }

  return (
    <div>
      <canvas
        ref={canvas}
        aria-label={label}
        role="img"
        className="block h-40 w-full touch-none rounded-md border border-line-strong bg-white"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          last.current = pointOf(event)
        }}
        onPointerMove={draw}
        onPointerUp={() => {
          last.current = null
        }}
      />
      <p className="mt-2 flex gap-2">
        <Button
          className="min-h-12"
          onClick={() => {
            if (canvas.current) wipe(canvas.current)
            setLength(0)
          }}
        >
          {clearLabel}
        </Button>
        <Button
          className="min-h-12"
          variant="primary"
          disabled={length < LEAST_LENGTH_PX}
          onClick={() => {
            if (canvas.current) void jpegOf(canvas.current, 0.8).then(onSigned)
          }}
        >
          {doneLabel}
        </Button>
      </p>
    </div>
  )
}

/** A dot or a slip of the finger is no signature. */
const LEAST_LENGTH_PX = 60

function pointOf(event: React.PointerEvent<HTMLCanvasElement>): Point {
  const box = event.currentTarget.getBoundingClientRect()
  const scale = event.currentTarget.width / box.width
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }
}

/** Empty paper, in the pixels of this screen. */
function wipe(canvas: HTMLCanvasElement): void {
  const box = canvas.getBoundingClientRect()
  const scale = Math.min(2, window.devicePixelRatio || 1)
  canvas.width = Math.round(box.width * scale)
  canvas.height = Math.round(box.height * scale)
  const brush = canvas.getContext('2d')
  if (!brush) return
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  Object.assign(brush, { lineWidth: 2.5 * scale, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111111' })
}
