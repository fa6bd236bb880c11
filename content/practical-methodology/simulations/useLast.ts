'use client'
import { useEffect, useState } from 'react'

/** A value, or while there is none the one there was last: what takes longest stays in view until it is known anew. */
export function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value)
  useEffect(() => {
    if (value !== undefined) setLast(value)
  }, [value])
  return value ?? last
}
