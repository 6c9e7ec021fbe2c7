import Database from 'libsql'
const db = new Database('/tmp/t/data-data/store.db')
const ago = (m:number,d=0)=>new Date(Date.UTC(2026,0,1) && Date.now()-m*30.44*864e5+d*864e5).toISOString()
const me = db.prepare("select id from \"user\" where email='lee@school.example'").get() as any
const convs = db.prepare("select id,title from conversation where owner_id=? order by created_at").all(me.id) as any[]
db.prepare("update conversation set updated_at=? where id=?").run(ago(36,12), convs[0].id)
db.prepare("update conversation set updated_at=? where id=?").run(ago(36,3), convs[1].id)
console.log(convs)
for (let i=25;i>=1;i--) db.prepare("insert or ignore into retention_run values(?,?)").run(new Date(Date.now()-i*864e5).toISOString().slice(0,10), new Date(Date.now()-i*864e5).toISOString())
