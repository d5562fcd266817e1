/* ES5: runs in every browser that an Excel ever brought along, and says so where the add-in cannot. */
(function () {
  'use strict';

  var patience = 20000;
  var page = document.documentElement;

  var sentences = {
    office: [
      '没有加载到 office.js，窗格打不开。请检查能否访问本插件所在的服务器，然后关闭窗格再打开。',
      'office.js did not load, so the pane cannot start. Check that the add-in’s server can be reached, then close the pane and open it again.',
    ],
    script: [
      '窗格的程序没有加载完整。请检查网络，然后关闭窗格再打开；反复出现时，请联系系统维护人员。',
      'The pane’s script did not load. Check the network, then close the pane and open it again; if it happens again, tell whoever maintains the add-in.',
    ],
    browser: [
      '这台电脑上的 Excel 太旧，运行不了这个窗格。台账仍可照常填写，表中的“校验结果”会指出问题。需要窗格时，请使用 Excel 2021、Microsoft 365 或网页版 Excel。',
      'This Excel is too old for the pane. The ledger can still be filled in; its 校验结果 column shows what is wrong. For the pane, use Excel 2021, Microsoft 365 or Excel on the web.',
    ],
    host: [
      '请在 Excel 里打开这个窗格：在“开始”选项卡上按“台账窗格”。单独用浏览器打不开。',
      'Open this pane inside Excel: on the Home tab, press Ledger pane. It does not run in a browser by itself.',
    ],
    slow: [
      '等了很久还没有打开。请关闭窗格再打开；仍不行，请检查网络，或联系系统维护人员。',
      'The pane has not opened after a long wait. Close it and open it again; if that fails, check the network or tell whoever maintains the add-in.',
    ],
  };

  function isStarted() {
    return page.getAttribute('data-pane') === 'started';
  }

  function say(what) {
    var place = document.getElementById('pane');
    if (isStarted() || !place || page.getAttribute('data-pane') === 'refused') return;
    page.setAttribute('data-pane', what === 'slow' ? 'slow' : 'refused');
    var lines = place.getElementsByTagName('p');
    for (var at = 0; at < lines.length; at++) {
      lines[at].innerHTML = '';
      lines[at].appendChild(document.createTextNode(sentences[what][at]));
    }
  }

  function afterPage(act) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act);
    else act();
  }

  function isOld() {
    try {
      return (
        !window.Promise || !window.fetch || !('noModule' in document.createElement('script')) || !window.structuredClone
      );
    } catch (error) {
      return Boolean(error);
    }
  }

  window.addEventListener(
    'error',
    function (event) {
      var source = event.target;
      if (source && source !== window && source.tagName === 'SCRIPT') {
        var address = source.src || '';
        if (/\/office(\.debug)?\.js$/.test(address)) say('office');
        // office.js looks for this one only where there is no Office around it
        else if (/\/o15apptofilemappingtable(\.debug)?\.js$/.test(address)) say('host');
        else if (/\/pane\.[\w.]*js$/.test(address)) say('script');
      } else if (!isStarted()) say(isOld() ? 'browser' : 'script');
    },
    true,
  );

  afterPage(function () {
    if (isOld()) return say('browser');
    if (!window.Office || !window.Office.onReady) return say('office');
    window.Office.onReady(function (about) {
      if (!about || about.host !== 'Excel') say('host');
      else if (!window.Office.context.requirements.isSetSupported('ExcelApi', '1.9')) say('browser');
    });
  });

  setTimeout(function () {
    say('slow');
  }, patience);
})();
