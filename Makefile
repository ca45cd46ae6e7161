# make lab   opens JupyterLab on the quickstart  (make lab ARGS="--no-browser --port 9999")
# make test  sets up what the tests need and runs all of them

PYTHON ?= python3
ARGS ?=
BIN = .venv/bin
# Containers run as root, which Jupyter asks to have said.
AS_ROOT = $(if $(filter 0,$(shell id -u)),--allow-root)

.PHONY: lab test check unit notebooks format clean

lab:
	@command -v $(PYTHON) >/dev/null || { echo "qwq-lab: no $(PYTHON) here; install Python 3.10 to 3.13"; exit 1; }
	@$(PYTHON) scripts/setup.py lab
	$(BIN)/python -m jupyterlab $(AS_ROOT) $(ARGS) notebooks/quickstart.ipynb

test:
	@command -v $(PYTHON) >/dev/null || { echo "qwq-lab: no $(PYTHON) here; install Python 3.10 to 3.13"; exit 1; }
	@$(PYTHON) scripts/setup.py test
	$(MAKE) check unit

check:
	$(BIN)/ruff check qwq_lab tests benchmarks scripts
	$(BIN)/ruff format --check -q qwq_lab tests benchmarks scripts
	$(BIN)/mypy
	$(BIN)/lint-imports

# One pytest run for everything: the tests and every cell of every notebook.
unit:
	PYTHONPATH=tests $(BIN)/python -m pytest -q -p no:cacheprovider -p nbval_updates \
	  tests notebooks --nbval --nbval-current-env --nbval-cell-timeout=120 \
	  --nbval-sanitize-with tests/notebooks_sanitize.cfg

# Run every notebook anew and keep its outputs.
notebooks:
	$(BIN)/python -m jupyter nbconvert --to notebook --execute --inplace notebooks/*.ipynb

format:
	$(BIN)/ruff check --fix qwq_lab tests benchmarks scripts
	$(BIN)/ruff format qwq_lab tests benchmarks scripts

clean:
	rm -rf .venv build dist *.egg-info
