import { PreviewBench } from './kit/preview-bench';
jest.setTimeout(120_000);
test('try', async () => {
  const bench = await PreviewBench.start();
  const p = await bench.open();
  try {
    await p.shoot('start');
    console.log(await p.violations());
    await p.button('一份台账').click();
    await p.pane.locator('.tallies').waitFor({ timeout: 20000 });
    await p.shoot('ledger');
    console.log(await p.violations());
    await p.sheet('指标填报');
    await p.page.waitForTimeout(500);
    await p.shoot('ledger-2');
    console.log(await p.place());
    await p.page.keyboard.press('ArrowDown');
    await p.page.keyboard.press('ArrowDown');
    await p.page.keyboard.type('12');
    await p.page.waitForTimeout(500);
    await p.shoot('ledger-3');
    console.log(await p.violations());
    await p.button('开始').click();
    await p.button('汇总表').click();
    await p.page.waitForTimeout(6000);
    await p.shoot('summary');
    console.log(await p.violations());
  } finally {
    console.log(p.problems);
    await bench.stop();
  }
});
