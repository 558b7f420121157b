"""The paper's experiment on CIFAR-10: judges, systems, temperatures, report."""
