/** sha2-256 of each migration as it landed (see `migrationHash`). A line is added with its migration and never changed. */
export const manifest: readonly { readonly version: number; readonly hash: string }[] = [
  { version: 1, hash: '6f626a18988dde2ec8172ec683390b1cd6d607de1d68639ec64c7bc56e6397db' },
  { version: 2, hash: 'd8d5d9b282041a70c682fd46bf1612ad2a9dc5863eb6f99a7e4968ffe68a9585' },
  { version: 3, hash: 'fac8be44eb7c424986bbd140c5681d8aac373327248de089f1a5ba9cd003952a' },
  { version: 4, hash: 'cebc237db1d34d765a11329b55b38637eefa2183cc2e6b247d348f522380d5e2' },
  { version: 5, hash: '46920b5d4553d2942f883af621b74108030e1a26876d569fede1b156c86e30c7' },
  { version: 6, hash: '57a694da742c6e625da9e1e73f439d2dd9a998a8c73c31a3aed3d7599c521dd2' },
  { version: 7, hash: 'b48103c9417d0a9a57124fe7f389a4487ebb4092b05f3c4477556f0a52f52d34' },
  { version: 8, hash: 'b9c72abde9f14c5f0d846da07790cc667c06f77a853776ff3f3dbeebd4cc18cd' },
  { version: 9, hash: 'ed0efecd445e5b542034a2ba12a2938dba3d21218e904def43f36864f2c224a3' },
  { version: 10, hash: 'c11a2c35c867c41be7d9b6e44597cac60d93b34ec15114fe32021319b60b074e' },
  { version: 11, hash: '519c6fd03eeac463a6b203b7794922976ed0be3cfe1daebd08103b2e1bf3f6ec' },
  { version: 12, hash: 'f32674f7120b0592a6c78906daa9efafc12003b96dea2047f0aa7f8dd3cdd7d8' },
  { version: 13, hash: 'ab762f7e1fcd57138131b8785e527e02902c31f04ebf3e5fe0582d48bc40a3a4' },
  { version: 14, hash: '21f9ff85d179d224a2cc522be4da2df9c777688e3daeb3029b9a4ff890bef365' },
  { version: 15, hash: '2b048238fcbd1ac54f5894f57e24264cbbfa1329bd712369f13ab609ed8974a2' },
  { version: 16, hash: '37061594d61f5241c5b354cde4c1358bd0de4cd07dfc37fa1fd781f97e55c136' },
];
