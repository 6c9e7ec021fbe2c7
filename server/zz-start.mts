import { assemble } from './assemble.ts'
import { readConfig } from './config.ts'
import { takePort } from './listen.ts'
const door = await takePort({ host: '127.0.0.1', port: 9941 })
const { app, signInLink, close } = await assemble(readConfig({ DATA_DIR: '/tmp/t/data-data', LOG_LEVEL: 'warn', OWNER_EMAIL: 'lee@school.example', OWNER_PASSWORD: 'blue-lamp-42-river' }), '/tmp/t/dist-data')
await signInLink(door.address); door.serve(app); console.log('up', process.pid)
process.on('SIGTERM', async () => { await close(door.close()); process.exit(0) })
