namespace CamTay.Evidence.Entries;

/// <summary>How to check a proof file without this program. The same text stands in docs/operations/verify-an-entry.md, where a test runs it.</summary>
internal static class OfflineCheck
{
    public const string VerifyBundle = "camtay verify --bundle so-chung-cu.zip --key khoa-so-chung-cu.pem";

    public const string VerifyHead = "camtay verify --head goc-da-ky.jsonl";

    public const string Python = """
        import hashlib, json, sys
        proof = json.load(open(sys.argv[1], encoding="utf-8"))
        sha = lambda data: hashlib.sha256(data).digest()
        node, i, last = sha(b"\0" + proof["statement"].encode()), proof["leafIndex"], proof["treeSize"] - 1
        for sibling in map(bytes.fromhex, proof["hashes"]):
            left = i % 2 == 1 or i == last
            node = sha(b"\1" + sibling + node) if left else sha(b"\1" + node + sibling)
            while left and i % 2 == 0 and i > 0: i, last = i // 2, last // 2
            i, last = i // 2, last // 2
        sys.exit(print("MATCH") if last == 0 and node.hex() == proof["head"]["root"] else "NO MATCH")
        """;

    public const string OpenSsl = """
        python3 - bang-chung.json <<'END'
        import base64, json, sys
        proof = json.load(open(sys.argv[1], encoding="utf-8"))
        head = proof["head"]
        open("key.pem", "w").write(proof["publicKey"])
        open("head.txt", "wb").write(f"camtay-tree-head-v1\n{head['size']}\n{head['root']}\n{head['signedAt']}\n".encode())
        open("head.sig", "wb").write(base64.b64decode(head["signatureDer"]))
        END
        openssl dgst -sha256 -verify key.pem -signature head.sig head.txt
        """;
}
