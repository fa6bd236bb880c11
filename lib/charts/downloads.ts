function hand(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

/** Rows of a table as a file that every spreadsheet reads. */
export function downloadCsv(name: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cell = (value: string | number) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value))
  const text = [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  hand(url, `${name}.csv`)
  URL.revokeObjectURL(url)
}

const inherited = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font',
  'font-weight',
  'text-anchor',
  'paint-order',
  'stroke-linejoin',
]

/** Every chart of a figure below one another, as they look now, on the figure's ground. */
export async function downloadPng(name: string, figure: HTMLElement): Promise<void> {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('.chart svg')].filter((svg) => !svg.closest('button'))
  const box = figure.getBoundingClientRect()
  const scale = 2
  const canvas = document.createElement('canvas')
  canvas.width = box.width * scale
  canvas.height = box.height * scale
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(scale, scale)
  context.fillStyle = getComputedStyle(figure).backgroundColor
  context.fillRect(0, 0, box.width, box.height)
  for (const field of figure.querySelectorAll<HTMLCanvasElement>('.chart canvas')) {
    const place = field.getBoundingClientRect()
    context.drawImage(field, place.left - box.left, place.top - box.top, place.width, place.height)
  }
  for (const svg of drawings) {
    const copy = svg.cloneNode(true) as SVGSVGElement
    const originals = svg.querySelectorAll<SVGElement>('*')
    copy.querySelectorAll<SVGElement>('*').forEach((element, i) => {
      const style = getComputedStyle(originals[i] as SVGElement)
      // A pattern's url would come back absolute; what is written in the attribute stays.
      for (const property of inherited) {
        const value = style.getPropertyValue(property)
        if (!value.includes('url(')) element.style.setProperty(property, value)
      }
    })
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
    const place = svg.getBoundingClientRect()
    const image = new Image()
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
    await image.decode()
    context.drawImage(image, place.left - box.left, place.top - box.top, place.width, place.height)
  }
  hand(canvas.toDataURL('image/png'), `${name}.png`)
}
