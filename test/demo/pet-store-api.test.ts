import { describe, expect, it } from 'vitest'
import { petStoreApi } from '../../demo/app/pet-store-api.ts'

const apiUrl = 'https://api.homeward.example/v1'

function ask(path: string, init?: RequestInit): Promise<Response> {
  return petStoreApi.invoke(new Request(apiUrl + path, init))
}

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

const form = {
  petId: '101',
  name: 'Anna',
  email: 'anna@example.com',
  visit: '2030-05-04',
  message: '',
}
const signedIn = { Authorization: 'Bearer YW5uYQ' }

describe('the pet store’s definition', () => {
  it('has no issue but the note on the operation that its example answers', () => {
    expect(petStoreApi.issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'example-answer: No backend: GET /opening-hours answers with the example of its response 200',
    ])
  })

  it('answers for the Lambda function with the example of the document', async () => {
    const response = await ask('/opening-hours')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ days: 'Tuesday to Sunday', from: '10:00', to: '17:00' })
  })

  it('leads from each page to the next by the token of the page', async () => {
    const sizes: number[] = []
    let token: string | undefined = ''
    while (token !== undefined) {
      const page = await (await ask(`/pets?pageToken=${token}`)).json()
      sizes.push(page.items.length)
      token = page.nextToken
    }
    expect(sizes).toEqual([6, 6, 2])
  })

  it('refuses an unknown page token', async () => {
    const response = await ask('/pets?pageToken=__proto__')
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      code: 'INVALID_PAGE_TOKEN',
      message: 'That page does not exist.',
    })
  })

  it('answers 404 in valid JSON for an unknown pet, whatever characters its id has', async () => {
    const response = await ask('/pets/"}%0A')
    expect(response.status).toBe(404)
    expect((await response.json()).code).toBe('PET_NOT_FOUND')
  })

  it('answers a preflight and allows every origin to read all answers, errors included', async () => {
    const preflight = await ask('/adoptions', { method: 'OPTIONS' })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('POST,OPTIONS')
    for (const path of ['/pets', '/pets/101', '/pets/999', '/nowhere']) {
      expect((await ask(path)).headers.get('Access-Control-Allow-Origin')).toBe('*')
    }
  })

  it('refuses an adoption without a bearer token', async () => {
    expect((await post('/adoptions', form)).status).toBe(401)
    expect((await post('/adoptions', form, { Authorization: 'Basic x' })).status).toBe(401)
  })

  it('answers an adoption with 201, its location and the posted values', async () => {
    const response = await post('/adoptions', { ...form, name: 'Zoë "Z" O\'Hara\n' }, signedIn)
    const adoption = await response.json()
    expect(response.status).toBe(201)
    expect(response.headers.get('Location')).toBe(`/adoptions/${adoption.id}`)
    expect(adoption).toMatchObject({ petId: '101', name: 'Zoë "Z" O\'Hara\n', waitingList: false })
  })

  it('answers the adoption of a reserved pet with 202', async () => {
    const response = await post('/adoptions', { ...form, petId: '105' }, signedIn)
    expect(response.status).toBe(202)
    expect((await response.json()).waitingList).toBe(true)
  })

  it('lists the refused fields of an adoption', async () => {
    const response = await post('/adoptions', { ...form, name: ' ', email: 'anna' }, signedIn)
    expect(response.status).toBe(422)
    expect(Object.keys((await response.json()).errors)).toEqual(['name', 'email'])
  })

  it('refuses a body that does not fit its model before any template runs', async () => {
    const response = await post('/adoptions', { petId: '101' }, signedIn)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      code: 'BAD_REQUEST_BODY',
      message: 'Please look over what you have filled in.',
    })
  })
})
