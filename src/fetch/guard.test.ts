import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublic, resolveChecked } from './guard.ts';

const ADDRESSES: readonly (readonly [string, boolean, string])[] = [
  ['93.184.215.14', true, 'an ordinary address'],
  ['1.1.1.1', true, 'an ordinary address'],
  ['2606:4700::1111', true, 'an ordinary IPv6 address'],
  ['2a00:1450:4001:800::200e', true, 'an ordinary IPv6 address'],
  ['127.0.0.1', false, 'loopback'],
  ['127.255.255.254', false, 'loopback'],
  ['::1', false, 'loopback'],
  ['0.0.0.0', false, 'unspecified: this machine'],
  ['0.1.2.3', false, 'this network'],
  ['::', false, 'unspecified: this machine'],
  ['10.0.0.1', false, 'private'],
  ['172.16.0.1', false, 'private'],
  ['172.31.255.255', false, 'private'],
  ['192.168.1.1', false, 'private'],
  ['fd00::1', false, 'private'],
  ['169.254.169.254', false, 'where clouds keep their secrets'],
  ['fd00:ec2::254', false, 'where clouds keep their secrets'],
  ['169.254.0.1', false, 'link-local'],
  ['fe80::1', false, 'link-local'],
  ['fe80::1%eth0', false, 'link-local with its zone'],
  ['100.64.0.1', false, 'shared by the customers of a provider'],
  ['100.100.100.200', false, 'shared by the customers of a provider'],
  ['192.0.0.1', false, 'of the protocol itself'],
  ['192.0.2.1', false, 'documentation'],
  ['198.51.100.1', false, 'documentation'],
  ['203.0.113.1', false, 'documentation'],
  ['2001:db8::1', false, 'documentation'],
  ['198.18.0.1', false, 'measurement'],
  ['192.88.99.1', false, 'the relay of 6to4'],
  ['224.0.0.1', false, 'multicast'],
  ['ff02::1', false, 'multicast'],
  ['240.0.0.1', false, 'reserved'],
  ['255.255.255.255', false, 'broadcast'],
  ['::ffff:127.0.0.1', false, 'IPv4-mapped'],
  ['::ffff:93.184.215.14', false, 'IPv4-mapped, wherever it leads'],
  ['::ffff:0:7f00:1', false, 'IPv4-translated'],
  ['::127.0.0.1', false, 'IPv4-compatible'],
  ['64:ff9b::7f00:1', false, 'NAT64'],
  ['64:ff9b:1::7f00:1', false, 'NAT64 of a network'],
  ['2002:7f00:1::', false, '6to4'],
  ['2001:0:4136:e378:8000:63bf:80ff:fffe', false, 'Teredo'],
  ['fec0::1', false, 'site-local'],
  ['4000::1', false, 'given out to nobody'],
  ['', false, 'nothing'],
  ['localhost', false, 'a name'],
];

for (const [address, allowed, what] of ADDRESSES) {
  test(`the address “${address}” (${what}) is ${allowed ? 'public' : 'refused'}`, () => {
    assert.equal(isPublic(address), allowed);
  });
}

test('a name with one bad address among good ones is refused as a whole', async () => {
  const resolver = () =>
    Promise.resolve([
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]);
  await assert.rejects(resolveChecked('mixed.example', isPublic, resolver), (error: Error) => {
    assert.deepEqual(error.cause, { kind: 'private-address', what: 'mixed.example is 10.0.0.1' });
    return true;
  });
});
