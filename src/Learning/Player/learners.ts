// Several people may learn on one phone. Their names stay here; the server sees a number made by chance.
import { get, newId, put } from "./store";
import { whoAmI } from "./queue";

export interface Learner { id: string; name: string; account: string | null }

export class Learners {
  list: Learner[] = [];
  now!: Learner;

  static async load(me: string): Promise<Learners> {
    const learners = new Learners();
    learners.list = (await get<Learner[]>("kept", "learners")) || [];
    if (learners.list.length === 0) learners.list = [{ id: newId(), name: me, account: null }];
    const chosen = await get<string>("kept", "learner");
    learners.now = learners.list.filter((l) => l.id === chosen)[0] || learners.list[0]!;
    await put("kept", "learners", learners.list);
    return learners;
  }

  /** The account that is signed in is a learner of its own on this phone, and the one who learns unless another was chosen. */
  async withAccount(): Promise<void> {
    const me = await whoAmI();
    if (!me.account) {
      if (this.now.account) this.now = this.list.filter((l) => !l.account)[0] || this.now;
      return;
    }
    let mine = this.list.filter((l) => l.account === me.account)[0];
    if (!mine) {
      mine = { id: newId(), name: me.name || me.account, account: me.account };
      await this.add(mine);
    } else if ((await get<string>("kept", "learner")) === undefined) this.now = mine;
  }

  async add(learner: Learner): Promise<void> {
    this.list.push(learner);
    await put("kept", "learners", this.list);
    await this.choose(learner.id);
  }

  async choose(id: string): Promise<void> {
    this.now = this.list.filter((l) => l.id === id)[0] || this.now;
    await put("kept", "learner", this.now.id);
  }
}
